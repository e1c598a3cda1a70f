import type { EventEnvelope } from '@clausier/kernel';
import { drop, put } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { close, contractOf, onContract, open } from './task-rows.js';

/** The notice is handed over once to each participant, not once per contract. */
export const INFORMED = 'informed';

interface Proposal {
  readonly contract: string;
  readonly lot: string;
}

/** A person proposed on a lot is to be informed and judged, unless that is done. */
export function proposed(event: EventEnvelope, sql: Sql, participant: string, { contract, lot }: Proposal): void {
  put(sql, 'tasks_proposal', { participant, contract, lot }, { proposed_on: event.effectiveOn });
  ask(event, sql, participant, { contract, lot });
}

function ask(event: EventEnvelope, sql: Sql, participant: string, { contract, lot }: Proposal): void {
  const place = contractOf(sql, contract);
  if (!place) return;
  const task = onContract(place, participant, { lot });
  if (!isSettled(sql, participant, INFORMED)) open(sql, event, 'informParticipant', task);
  if (!isSettled(sql, participant, contract)) open(sql, event, 'confirmEligibility', task);
}

export function settle(sql: Sql, participant: string, settled: string): void {
  put(sql, 'tasks_participant', { participant, settled });
}

/** Nothing is asked any more of a reference that goes into another one. */
export function waitsForNothing(sql: Sql, participant: string): void {
  for (const kind of ['informParticipant', 'confirmEligibility'] as const) close(sql, { kind, subject: participant });
}

/** What the person waits for, now that other references are its own, or no longer. */
export function asksAnew(event: EventEnvelope, sql: Sql, participant: string): void {
  waitsForNothing(sql, participant);
  const of = 'SELECT DISTINCT contract, lot FROM tasks_proposal WHERE participant IN';
  const own = sql.all<{ contract: string; lot: string }>(
    `${of} (${REFERENCES}) ORDER BY contract, lot`,
    participant,
    participant,
  );
  for (const proposal of own) ask(event, sql, participant, proposal);
}

export function join(sql: Sql, participant: string, aliases: readonly string[]): void {
  for (const alias of aliases) put(sql, 'tasks_alias', { participant, alias });
}

/** A reference leaves, with those that had gone into it before. */
export function part(sql: Sql, participant: string, reference: string): void {
  const earlier = sql.all<{ alias: string }>('SELECT alias FROM tasks_alias WHERE participant = ?', reference);
  for (const alias of [reference, ...earlier.map((row) => row.alias)]) drop(sql, 'tasks_alias', { participant, alias });
}

/** The reference under which a person goes on. */
export function personOf(sql: Sql, reference: string): string {
  const into = `SELECT participant FROM tasks_alias WHERE alias = ?
    AND participant NOT IN (SELECT alias FROM tasks_alias)`;
  return sql.get<{ participant: string }>(into, reference)?.participant ?? reference;
}

/** A participant and its other references. */
export const REFERENCES = 'SELECT ? UNION SELECT alias FROM tasks_alias WHERE participant = ?';

function isSettled(sql: Sql, participant: string, settled: string): boolean {
  const known = `SELECT 1 FROM tasks_participant WHERE settled = ? AND participant IN (${REFERENCES})`;
  return sql.get(known, settled, participant, participant) !== undefined;
}
