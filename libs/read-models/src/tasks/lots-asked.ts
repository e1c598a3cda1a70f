import { laterDate, opportunityDue, sizingDue } from '@clausier/calendar';
import { streamName, type EventEnvelope, type LocalDate } from '@clausier/kernel';
import { answersAwaited, openLots, parseProgrammeId, reviewOf, type Purchase } from '@clausier/programming';
import { rowOf } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { keptProgramme, openLotsAfter, programmeOf } from '../programme/open-lots.js';
import { buyerOf, close, open, type Due } from './task-rows.js';

/** What a lot of a programme may wait for. */
const KINDS = ['decidePurchase', 'answerOpportunity', 'sizeLot'] as const;
type Kind = (typeof KINDS)[number];
type Asked = Readonly<Record<Kind, ReadonlyMap<string, Due | undefined>>>;

/**
 * One task per lot to decide, due with the answers of the campaign. Once the programme is submitted, one for each
 * opportunity answer and sizing that the lot lacks too, each with its own delay (R6).
 */
export function programmeMoved(event: EventEnvelope, sql: Sql): void {
  const id = programmeOf(event);
  const programme = parseProgrammeId(id);
  if (!programme) throw new Error(`not a programme: ${event.stream}`);
  openLotsAfter(sql, 'tasks', event);
  const entity = streamName('directorateProgramme', id);
  const { buyer, directorate } = programme;
  const asked = askedOf(sql, id, buyer);
  for (const kind of KINDS) {
    const known = knownOf(sql, entity, kind);
    for (const subject of known.keys()) if (!asked[kind].has(subject)) close(sql, { entity, kind, subject });
    for (const [subject, due] of asked[kind])
      if (!known.has(subject) || known.get(subject) !== due?.dueOn)
        open(sql, event, kind, { entity, subject, buyer, directorate, due });
  }
}

/** A purchase that is a contract is read in its programme no more. */
export function purchasePlanned(sql: Sql, programme: string, purchase: string): void {
  const entity = streamName('directorateProgramme', programme);
  for (const kind of KINDS)
    for (const subject of knownOf(sql, entity, kind).keys())
      if (subject.startsWith(`${purchase}.`)) close(sql, { entity, kind, subject });
}

function askedOf(sql: Sql, programme: string, buyer: string): Asked {
  const { purchases, submittedOn } = keptProgramme(sql, 'tasks', programme);
  const waiting = purchases.filter(({ purchase }) => !isPlanned(sql, purchase));
  const decided = rowOf<Due>(
    sql,
    'SELECT answers_due_on AS due_on, answers_due_at AS due_at FROM tasks_review WHERE review = ?',
    reviewOf(programme),
  );
  const asked = { decidePurchase: new Map(), answerOpportunity: new Map(), sizeLot: new Map() } satisfies Record<
    Kind,
    Map<string, Due | undefined>
  >;
  for (const purchase of waiting) {
    for (const lot of openLots(purchase)) asked.decidePurchase.set(`${purchase.purchase}.${lot}`, decided);
    if (submittedOn === undefined) continue;
    const due = answersDue(sql, buyer, purchase, laterDate(submittedOn, purchase.declaredOn));
    for (const { lot, opportunity, sizing } of answersAwaited(purchase)) {
      if (opportunity) asked.answerOpportunity.set(`${purchase.purchase}.${lot}`, due.opportunity);
      if (sizing) asked.sizeLot.set(`${purchase.purchase}.${lot}`, due.sizing);
    }
  }
  return asked;
}

function answersDue(sql: Sql, buyer: string, { plannedLaunchOn }: Purchase, submittedOn: LocalDate) {
  const { calendar, zone } = buyerOf(sql, buyer);
  return {
    opportunity: opportunityDue({ submittedOn, calendar, zone }),
    sizing: sizingDue({ submittedOn, plannedLaunchOn, calendar, zone }),
  };
}

function isPlanned(sql: Sql, purchase: string): boolean {
  return sql.get('SELECT 1 FROM tasks_contract WHERE contract = ?', purchase) !== undefined;
}

/** Open tasks of a kind on a programme: the day that each is due, by subject. */
function knownOf(sql: Sql, entity: string, kind: Kind): ReadonlyMap<string, LocalDate | undefined> {
  const known = 'SELECT subject, due_on FROM tasks_task WHERE entity = ? AND kind = ?';
  const rows = sql.all<{ subject: string; due_on: string | null }>(known, entity, kind);
  return new Map(rows.map(({ subject, due_on }) => [subject, due_on ?? undefined]));
}
