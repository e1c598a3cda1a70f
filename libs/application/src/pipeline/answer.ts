import { createHash } from 'node:crypto';
import { canonicalJson, parseStream, type EventEnvelope, type StreamName } from '@clausier/kernel';
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
  const about = streamAnswered(events, own);
  return {
    kind: 'done',
    id: parseStream(about).id,
    commandId,
    position,
    revision: events.findLast(({ stream }) => stream === about)?.revision ?? revisionSeen(events, own),
    events: events.map(({ eventId, type, stream, revision }) => ({ eventId, type, stream, revision })),
    replayed,
  };
}

/** The command's own stream, or the one of the same kind that it wrote to instead: what it names was known under that id. */
function streamAnswered(events: readonly EventEnvelope[], own: StreamName): StreamName {
  if (events.some(({ stream }) => stream === own)) return own;
  const { category } = parseStream(own);
  return events.find(({ stream }) => parseStream(stream).category === category)?.stream ?? own;
}

/** A command may write to other streams only: its own then stands where the decision saw it. */
function revisionSeen(events: readonly EventEnvelope[], own: StreamName): number {
  return events[0]?.basis.streams.find(({ stream }) => stream === own)?.revision ?? NO_STREAM;
}

/** The first answer again; another content under the same id is refused. */
export function answerAgain(known: CommandRecord, fingerprint: string, own: StreamName): CommandOutcome {
  return known.fingerprint === fingerprint ? done(known.commandId, own, known, true) : { kind: 'keyReused' };
}
