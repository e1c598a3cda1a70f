import type { EventEnvelope } from '@clausier/kernel';
import { parseProgrammeId, type Purchase } from '@clausier/programming';
import type { SomeFolds } from '../model/index.js';
import { change, drop, flag, json, put, type Row } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { isOfProgramme, keptProgramme, openLotsAfter, programmeOf as programmeIdOf } from '../programme/open-lots.js';
import { testOthersAgain } from './duty-now.js';
import { stand } from './fold-campaign.js';
import { keptPurchase, putLots, replaceLots, setAside, UNDECIDED } from './lot-rows.js';
import { noteChange, type ChangeKind } from './purchase-changes.js';

/** Purchases of the directorates’ programmes and what is decided of each lot. */
export const purchaseFolds = {
  PurchaseDeclared: (event, sql) => {
    const { purchase, lots, duty, ...data } = event.data;
    const programme = programmeOf(event);
    put(
      sql,
      'reviews_purchase',
      { programme: programme.id, purchase },
      {
        buyer: programme.buyer,
        year: programme.year,
        directorate: programme.directorate,
        official_name: data.officialName,
        family: data.family,
        category: data.category,
        need_group: data.group,
        operation: data.operation,
        estimated_value_cents: data.estimatedValueCents,
        planned_launch_on: data.plannedLaunchOn,
        duration_months: data.durationMonths,
        duty_json: json(duty),
        duty_position: event.position,
        late_flag: flag(data.late),
        declared_on: event.effectiveOn,
      },
    );
    putLots(sql, { programme: programme.id, purchase }, lots);
    testOthersAgain(sql, event, { ...programme, group: data.group, operation: data.operation }, purchase);
    noteAct(event, sql);
  },
  PurchaseCorrected: (event, sql) => {
    const { purchase, estimatedValueCents, plannedLaunchOn, duty, lots, ...need } = event.data;
    const at = { programme: programmeOf(event).id, purchase };
    const before = keptPurchase(sql, at);
    change(sql, 'reviews_purchase', at, {
      ...(need.officialName === undefined ? {} : { official_name: need.officialName }),
      ...(need.family === undefined ? {} : { family: need.family }),
      ...(need.category === undefined ? {} : { category: need.category }),
      ...(need.durationMonths === undefined ? {} : { duration_months: need.durationMonths }),
      estimated_value_cents: estimatedValueCents,
      planned_launch_on: plannedLaunchOn,
      duty_json: json(duty),
      duty_position: event.position,
      corrected_on: event.effectiveOn,
    });
    if (lots) replaceLots(sql, at, before?.lots ?? [], lots);
    moved(event, sql, 'corrected', before);
    setAside(sql, at);
  },
  PurchaseRegrouped: (event, sql) => {
    const { purchase, group, operation, duty } = event.data;
    const at = { programme: programmeOf(event).id, purchase };
    const before = keptPurchase(sql, at);
    change(sql, 'reviews_purchase', at, {
      need_group: group ?? null,
      operation: operation ?? null,
      duty_json: json(duty),
      duty_position: event.position,
      corrected_on: event.effectiveOn,
    });
    moved(event, sql, 'regrouped', before);
  },
  PurchaseWithdrawn: (event, sql) => {
    const at = { programme: programmeOf(event).id, purchase: event.data.purchase };
    const before = keptPurchase(sql, at);
    drop(sql, 'reviews_purchase', at);
    drop(sql, 'reviews_lot', at);
    moved(event, sql, 'withdrawn', before);
  },
  /** A new answer asks for a new decision. */
  OpportunityAnswered: (event, sql) => {
    moveLot(event, sql, { advice: event.data.advice, ...UNDECIDED });
  },
  LotSized: (event, sql) => moveLot(event, sql, { sized_centihours: event.data.centihours }),
  LotClauseDecided: (event, sql) => {
    const { clauses, reason } = event.data;
    decide(event, sql, { decision: 'clause', clauses_json: json(clauses), reason: reason ?? null, ground: null });
  },
  LotLeftWithoutClause: (event, sql) => {
    const { reason } = event.data;
    decide(event, sql, { decision: 'none', clauses_json: null, reason, ground: null });
  },
  SocialDutyWaived: (event, sql) => {
    const { reasons, ground } = event.data;
    decide(event, sql, { decision: 'waiver', clauses_json: null, reason: reasons, ground });
  },
} satisfies SomeFolds<'directorateProgramme'>;

/** What the group or the operation made of the duty of a purchase declared before. */
export const dutyFolds = {
  DutyOutcomeChanged: (event, sql) => {
    if (!isOfProgramme(event)) return;
    noteAct(event, sql);
    const { id: programme } = programmeOf(event);
    const { subject: purchase } = event.data;
    const moved = keptProgramme(sql, 'reviews', programme).purchases.find((one) => one.purchase === purchase);
    if (moved) change(sql, 'reviews_purchase', { programme, purchase }, { duty_json: json(moved.duty) });
  },
} satisfies SomeFolds<'followUp'>;

type PutRight = EventEnvelope<string, { readonly purchase: string; readonly reason: string }>;

/**
 * Notes what was put right and how it stood before, and tests again the purchases of the groups and operations that the
 * purchase counted in and counts in (R2).
 */
function moved(event: PutRight, sql: Sql, kind: ChangeKind, before: Purchase | undefined): void {
  const programme = programmeOf(event);
  const { purchase, reason } = event.data;
  noteAct(event, sql);
  const after = keptPurchase(sql, { programme: programme.id, purchase });
  if (before) noteChange(sql, event, { ...programme, purchase, kind, reason, before, after });
  for (const { group, operation } of [before, after].flatMap((known) => known ?? []))
    testOthersAgain(sql, event, { ...programme, group, operation }, purchase);
}

type OfLot = EventEnvelope<string, { readonly purchase: string; readonly lot: string }>;

function programmeOf(event: EventEnvelope) {
  const id = programmeIdOf(event);
  const programme = parseProgrammeId(id);
  if (!programme) throw new Error(`not a programme: ${event.stream}`);
  return { id, ...programme };
}

function decide(event: OfLot, sql: Sql, columns: Row): void {
  moveLot(event, sql, { ...columns, decided_on: event.effectiveOn });
}

function moveLot(event: OfLot, sql: Sql, columns: Row): void {
  const { purchase, lot } = event.data;
  change(sql, 'reviews_lot', { programme: programmeOf(event).id, purchase, lot }, columns);
  noteAct(event, sql);
}

/** Notes the act of the directorate, and which lots are open after it. */
function noteAct(event: EventEnvelope, sql: Sql): void {
  const { id: programme, buyer, year, directorate } = programmeOf(event);
  change(sql, 'reviews_lot', { programme }, { open_flag: flag(false) });
  for (const { purchase, lots } of openLotsAfter(sql, 'reviews', event))
    for (const lot of lots) change(sql, 'reviews_lot', { programme, purchase, lot }, { open_flag: flag(true) });
  stand(sql, event, { buyer, year, directorate }, {});
}
