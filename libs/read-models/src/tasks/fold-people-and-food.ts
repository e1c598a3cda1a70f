import { parseStream, type EventEnvelope } from '@clausier/kernel';
import type { SomeFolds } from '../model/index.js';
import { drop, put } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { exitRecorded } from './exits.js';
import { close, contractOf, onContract, open } from './task-rows.js';

/** The notice is handed over once to each participant, not once per contract. */
const INFORMED = 'informed';

/** What a participant waits for. */
export const participantFolds = {
  ParticipantProposed: (event, sql) => {
    const { contract, lot } = event.data;
    const place = contractOf(sql, contract);
    const participant = participantOf(event);
    if (!place) return;
    const task = onContract(place, participant, { lot });
    if (!isSettled(sql, participant, INFORMED)) open(sql, event, 'informParticipant', task);
    if (!isSettled(sql, participant, contract)) open(sql, event, 'confirmEligibility', task);
  },
  ParticipantInformed: (event, sql) => {
    const participant = participantOf(event);
    put(sql, 'tasks_participant', { participant, settled: INFORMED });
    close(sql, { kind: 'informParticipant', subject: participant });
  },
  ExitRecorded: (event, sql) => exitRecorded(event, sql),
  EligibilityConfirmed: (event, sql) => judged(event, sql),
  EligibilityRefused: (event, sql) => judged(event, sql),
} satisfies SomeFolds<'participant'>;

/** What a list of purchases waits for. */
export const supplyFolds = {
  SuppliesDeclared: (event, sql) => {
    const { buyer, canteen, quarter, lines } = event.data;
    put(sql, 'tasks_entity', { entity: event.stream }, { title: `Achats ${quarter}` });
    for (const { line } of lines) put(sql, 'tasks_supply_line', { entity: event.stream, line });
    open(sql, event, 'validateSupplies', { entity: event.stream, subject: 'all', buyer, canteen });
  },
  SuppliesValidated: ({ stream, data: { lines } }, sql) => {
    for (const line of lines) drop(sql, 'tasks_supply_line', { entity: stream, line });
    if (!sql.get('SELECT 1 FROM tasks_supply_line WHERE entity = ?', stream))
      close(sql, { entity: stream, kind: 'validateSupplies' });
  },
} satisfies SomeFolds<'supply'>;

function participantOf({ stream }: EventEnvelope): string {
  return parseStream(stream).id;
}

function judged(event: EventEnvelope<string, { readonly contract: string }>, sql: Sql): void {
  const { contract } = event.data;
  const participant = participantOf(event);
  put(sql, 'tasks_participant', { participant, settled: contract });
  close(sql, { contract, kind: 'confirmEligibility', subject: participant });
}

function isSettled(sql: Sql, participant: string, settled: string): boolean {
  const known = 'SELECT 1 FROM tasks_participant WHERE participant = ? AND settled = ?';
  return sql.get(known, participant, settled) !== undefined;
}
