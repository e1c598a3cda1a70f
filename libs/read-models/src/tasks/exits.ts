import { addDays, period } from '@clausier/calendar';
import { parseStream, type EventEnvelope, type LocalDate } from '@clausier/kernel';
import { EXIT_MILESTONES, type ExitMilestone } from '@clausier/participant';
import { ruleBook } from '@clausier/rulebook';
import type { EventOf } from '../model/index.js';
import { drop, put, rowOf, rowsOf } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { REFERENCES, personOf } from './participant-tasks.js';
import { buyerOf, close, contractOf, onContract, open, type Due, type TaskContract } from './task-rows.js';

/** Work of a person on a lot, as a statement tells it. `overOn`: the lot is over. */
interface Work {
  readonly contract: string;
  readonly fromOn: LocalDate;
  readonly untilOn: LocalDate;
  readonly overOn?: LocalDate;
}
interface Exit {
  readonly contract: string;
  readonly milestone: ExitMilestone;
  readonly exitOn: LocalDate;
}

/** Somebody worked, as far as is declared. */
export function worked(event: EventOf<'HoursDeclared'>, sql: Sql): void {
  const { contract, month, statement, participant, lot, from, until } = event.data;
  if (participant === undefined) return;
  put(sql, 'tasks_worked', { contract, month, statement }, { participant, lot, from_on: from, until_on: until });
  followExits(event, sql, participant);
}

/** The hours of a statement do not count after all. */
export function notWorked(
  event: EventEnvelope,
  sql: Sql,
  which: { contract: string; month: string; statement: string },
) {
  const { contract, month, statement } = which;
  const by = 'SELECT participant FROM tasks_worked WHERE contract = ? AND month = ? AND statement = ?';
  const known = sql.get<{ participant: string }>(by, contract, month, statement);
  if (!known) return;
  drop(sql, 'tasks_worked', which);
  followExits(event, sql, known.participant);
}

/** A lot is over: nobody works on it any more. */
export function workOver(event: EventEnvelope, sql: Sql, lot: string): void {
  const { id: contract } = parseStream(event.stream);
  put(sql, 'tasks_lot_over', { contract, lot }, { over_on: event.effectiveOn });
  const on = 'SELECT DISTINCT participant FROM tasks_worked WHERE contract = ? AND lot = ? ORDER BY participant';
  for (const { participant } of sql.all<{ participant: string }>(on, contract, lot))
    followExits(event, sql, participant);
}

/** The situation of somebody was looked at. */
export function exitRecorded(event: EventOf<'ExitRecorded'>, sql: Sql): void {
  const { id: participant } = parseStream(event.stream);
  const { contract, milestone } = event.data;
  put(sql, 'tasks_exit', { participant, contract, milestone }, { exit_on: event.effectiveOn });
  followExits(event, sql, participant);
}

/** References became one person, or two again. */
export function exitsMoved(event: EventEnvelope, sql: Sql, ...references: readonly string[]): void {
  for (const reference of references)
    for (const milestone of EXIT_MILESTONES) close(sql, { kind: 'recordExit', subject: `${reference}.${milestone}` });
  for (const reference of references) followExits(event, sql, reference);
}

/** R6: a person's situation is looked at when the last clause employment ends, then six and twelve months later. */
function followExits(event: EventEnvelope, sql: Sql, reference: string): void {
  const person = personOf(sql, reference);
  const work = rowsOf<Work>(
    sql,
    `SELECT w.contract, w.from_on, w.until_on, o.over_on FROM tasks_worked w
     LEFT JOIN tasks_lot_over o ON o.contract = w.contract AND o.lot = w.lot WHERE w.participant IN (${REFERENCES})`,
    person,
    person,
  );
  const recorded = `SELECT contract, milestone, exit_on FROM tasks_exit WHERE participant IN (${REFERENCES})`;
  const exits = rowsOf<Exit>(sql, recorded, person, person);
  for (const id of new Set([...work, ...exits].map((one) => one.contract))) {
    const contract = contractOf(sql, id);
    if (!contract) continue;
    for (const milestone of EXIT_MILESTONES) {
      const task = onContract(contract, `${person}.${milestone}`);
      const from = startOf(id, milestone, work, exits);
      if (from === undefined) {
        close(sql, { entity: task.entity, kind: 'recordExit', subject: task.subject });
        continue;
      }
      const due = dueOf(sql, contract, milestone, from);
      open(sql, event, 'recordExit', { ...task, due, periodFrom: proposedOn(sql, person, id) });
    }
  }
}

/** R12: the person's course on the contract is the period that a facilitator finishes after its convention. */
function proposedOn(sql: Sql, person: string, contract: string): LocalDate | undefined {
  const first = `SELECT min(proposed_on) AS proposed_on FROM tasks_proposal
    WHERE contract = ? AND participant IN (${REFERENCES})`;
  return rowOf<{ proposedOn?: LocalDate }>(sql, first, contract, person, person)?.proposedOn;
}

/** Day from which a milestone on a contract counts, while it is to be looked at. */
function startOf(contract: string, milestone: ExitMilestone, work: readonly Work[], exits: readonly Exit[]) {
  const seen = exits.filter((exit) => exit.contract === contract);
  if (seen.some((exit) => exit.milestone === milestone)) return undefined;
  const elsewhere = work.filter((one) => one.contract !== contract);
  if (milestone === 'end')
    return endOf(
      work.filter((one) => one.contract === contract),
      elsewhere,
    );
  const end = seen.find((exit) => exit.milestone === 'end')?.exitOn;
  // A new employment starts the milestones again, from its own end.
  return end === undefined || elsewhere.some(({ untilOn }) => untilOn > end) ? undefined : end;
}

/** The end of the work on a contract: all its lots are over, and no other employment follows within the gap. */
function endOf(here: readonly Work[], elsewhere: readonly Work[]): LocalDate | undefined {
  const last = here
    .map(({ untilOn }) => untilOn)
    .toSorted()
    .at(-1);
  const over = here.flatMap(({ overOn }) => overOn ?? []).toSorted();
  if (last === undefined || over.length < here.length) return undefined;
  const gapEnds = addDays(last, ruleBook.at(last).value('exit.rehireGap'));
  const goesOn = elsewhere.some(({ fromOn, untilOn }) => untilOn > last && fromOn <= gapEnds);
  return goesOn ? undefined : over.at(-1);
}

function dueOf(sql: Sql, { buyer }: TaskContract, milestone: ExitMilestone, from: LocalDate): Due {
  const { calendar, zone } = buyerOf(sql, buyer);
  const months = ruleBook.at(from).value('exit.milestones')[milestone];
  return period({ from, months, calendar, zone });
}
