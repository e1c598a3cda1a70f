import { createHash } from 'node:crypto';
import { canonicalJson, type EventEnvelope, type StreamName } from '@clausier/kernel';
import { NO_STREAM, type CommandRecord } from '@clausier/event-store-port';
import type { CommandOutcome } from './outcome.js';

/** SHA-256 (hex) of a command's content in canonical JSON. Never of personal data: few enough exist to try them all. */
export function fingerprintOf(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** What came of a command that is in the log. */
export function done(
  commandId: string,
  own: StreamName,
  { position, events }: Pick<CommandRecord, 'position' | 'events'>,
  replayed: boolean,
): CommandOutcome {
  return {
    kind: 'done',
    commandId,
    position,
    revision: events.findLast(({ stream }) => stream === own)?.revision ?? revisionSeen(events, own),
    events: events.map(({ eventId, type, stream, revision }) => ({ eventId, type, stream, revision })),
    replayed,
  };
}

/** A command may write to other streams only: its own then stands where the decision saw it. */
function revisionSeen(events: readonly EventEnvelope[], own: StreamName): number {
  return events[0]?.basis.streams.find(({ stream }) => stream === own)?.revision ?? NO_STREAM;
}

/** The first answer again; another content under the same id is refused. */
export function answerAgain(known: CommandRecord, fingerprint: string, own: StreamName): CommandOutcome {
  return known.fingerprint === fingerprint ? done(known.commandId, own, known, true) : { kind: 'keyReused' };
}
