import { parseStream, type EventEnvelope } from '@clausier/kernel';
import type { SomeFolds } from '../model/index.js';
import { drop, put } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { exitRecorded, exitsMoved } from './exits.js';
import { INFORMED, asksAnew, join, part, proposed, settle, waitsForNothing } from './participant-tasks.js';
import { close, open } from './task-rows.js';

/** What a participant waits for. */
export const participantFolds = {
  ParticipantProposed: (event, sql) => proposed(event, sql, participantOf(event), event.data),
  ParticipantInformed: (event, sql) => {
    const participant = participantOf(event);
    settle(sql, participant, INFORMED);
    close(sql, { kind: 'informParticipant', subject: participant });
  },
  ExitRecorded: (event, sql) => exitRecorded(event, sql),
  EligibilityConfirmed: (event, sql) => judged(event, sql),
  EligibilityRefused: (event, sql) => judged(event, sql),
  ParticipantMerged: (event, sql) => waitsForNothing(sql, participantOf(event)),
  ParticipantAbsorbed: (event, sql) => {
    const participant = participantOf(event);
    join(sql, participant, [event.data.reference, ...event.data.earlier]);
    asksAnew(event, sql, participant);
    exitsMoved(event, sql, participant, event.data.reference);
  },
  ParticipantMergeUndone: (event, sql) => asksAnew(event, sql, participantOf(event)),
  ParticipantReleased: (event, sql) => {
    const participant = participantOf(event);
    part(sql, participant, event.data.reference);
    asksAnew(event, sql, participant);
    exitsMoved(event, sql, participant, event.data.reference);
  },
} satisfies SomeFolds<'participant'>;

/** What a list of purchases waits for. */
export const supplyFolds = {
  SuppliesDeclared: (event, sql) => {
    const { buyer, canteen, quarter, lines } = event.data;
    put(sql, 'tasks_entity', { entity: event.stream }, { title: `Achats ${quarter}` });
    for (const { line } of lines) put(sql, 'tasks_supply_line', { entity: event.stream, line });
    open(sql, event, 'validateSupplies', { entity: event.stream, subject: 'all', buyer, canteen });
  },
  SuppliesWithdrawn: (event, sql) => settled(event, sql),
  SuppliesValidated: (event, sql) => settled(event, sql),
} satisfies SomeFolds<'supply'>;

function participantOf({ stream }: EventEnvelope): string {
  return parseStream(stream).id;
}

function judged(event: EventEnvelope<string, { readonly contract: string }>, sql: Sql): void {
  const { contract } = event.data;
  const participant = participantOf(event);
  settle(sql, participant, contract);
  close(sql, { contract, kind: 'confirmEligibility', subject: participant });
}

/** Lines that wait no more. */
function settled({ stream, data: { lines } }: EventEnvelope<string, { readonly lines: readonly string[] }>, sql: Sql) {
  for (const line of lines) drop(sql, 'tasks_supply_line', { entity: stream, line });
  if (!sql.get('SELECT 1 FROM tasks_supply_line WHERE entity = ?', stream))
    close(sql, { entity: stream, kind: 'validateSupplies' });
}
