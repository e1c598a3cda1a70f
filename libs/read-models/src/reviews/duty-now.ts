import type { DutyRecord } from '@clausier/clauses';
import { parseStream, type EventEnvelope } from '@clausier/kernel';
import {
  operation as operationAggregate,
  testDuty,
  type OperationState,
  type TestedPurchase,
  type ValueFacts,
} from '@clausier/programming';
import type { SomeFolds } from '../model/index.js';
import { change, flag, json, put, rowsOf } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { keepDuty } from '../programme/open-lots.js';

/** What a purchase is counted with (R2). */
interface Counted {
  readonly buyer: string;
  readonly year: number;
  readonly group?: string | undefined;
  readonly operation?: string | undefined;
}

interface MemberRow extends TestedPurchase, Counted {
  readonly programme: string;
  readonly duty: DutyRecord;
}

/** A works operation and what counts in it, whatever the year. */
export const operationFolds = {
  OperationDefined: (event, sql) => operationMoved(event, sql),
  PurchaseAttached: (event, sql) => operationMoved(event, sql),
  PurchaseDetached: (event, sql) => operationMoved(event, sql),
  /** The version before stays readable, with the reason why it was put right. */
  OperationAmended: (event, sql) => {
    const { id: operation } = parseStream(event.stream);
    const { operation: known } = operationOf(sql, operation);
    const amended = { amended_on: event.effectiveOn, reason: event.data.reason };
    if (known)
      put(
        sql,
        'reviews_operation_before',
        { operation, position: event.position },
        {
          official_name: known.officialName,
          estimated_value_cents: known.estimatedValueCents,
          cohort: known.cohort,
          ...amended,
        },
      );
    operationMoved(event, sql);
  },
} satisfies SomeFolds<'operation'>;

/** Tests again the purchases counted with one that moved: the value shown of each follows as its outcome does (R2). */
export function testOthersAgain(sql: Sql, event: EventEnvelope, counted: Counted, moved: string): void {
  for (const member of membersOf(sql, counted)) if (member.purchase !== moved) testAgain(sql, event, member);
}

function operationMoved(event: EventEnvelope, sql: Sql): void {
  const { id } = parseStream(event.stream);
  const state = operationAggregate.evolve(operationOf(sql, id), event);
  const { buyer, directorate } = state.operation ?? {};
  put(sql, 'reviews_operation', { operation: id }, { buyer, directorate, state_json: json(state) });
  for (const member of rowsIn(sql, 'operation = ?', id)) testAgain(sql, event, member);
}

function testAgain(sql: Sql, event: EventEnvelope, member: MemberRow): void {
  const { programme, purchase } = member;
  const duty = testDuty(member, valueFactsOf(sql, member));
  if (!duty || json(duty) === json(member.duty)) return;
  change(sql, 'reviews_purchase', { programme, purchase }, { duty_json: json(duty), duty_position: event.position });
  change(sql, 'reviews_lot', { programme, purchase }, { open_flag: flag(false) });
  for (const lot of keepDuty(sql, 'reviews', member, duty))
    change(sql, 'reviews_lot', { programme, purchase, lot }, { open_flag: flag(true) });
}

function valueFactsOf(sql: Sql, { buyer, year, group, operation }: Counted): ValueFacts {
  const members =
    group === undefined ? [] : rowsIn(sql, 'buyer = ? AND year = ? AND need_group = ?', buyer, year, group);
  if (operation === undefined) return { groupValue: { members } };
  const state = operationOf(sql, operation);
  const estimatedValueCents = state.operation?.estimatedValueCents ?? 0;
  return { groupValue: { members }, operation: { estimatedValueCents, members: state.members } };
}

function membersOf(sql: Sql, { buyer, year, group, operation }: Counted): readonly MemberRow[] {
  return rowsIn(
    sql,
    '(buyer = ? AND year = ? AND need_group = ?) OR operation = ?',
    buyer,
    year,
    group ?? null,
    operation ?? null,
  );
}

function rowsIn(sql: Sql, which: string, ...values: readonly (string | number | null)[]): readonly MemberRow[] {
  return rowsOf<MemberRow>(
    sql,
    `SELECT programme, purchase, buyer, year, category, need_group AS "group", operation, estimated_value_cents,
       planned_launch_on, duty_json
     FROM reviews_purchase WHERE ${which} ORDER BY programme, purchase`,
    ...values,
  );
}

function operationOf(sql: Sql, operation: string): OperationState {
  const known = sql.get<{ state_json: string }>(
    'SELECT state_json FROM reviews_operation WHERE operation = ?',
    operation,
  );
  return known ? (JSON.parse(known.state_json) as OperationState) : operationAggregate.initial;
}
