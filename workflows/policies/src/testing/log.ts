import { streamName, type EventEnvelope, type NewEvent, type StreamName } from '@clausier/kernel';
import { recorded } from '@clausier/testing';

/** Events of one stream, in order. */
export interface Entry {
  readonly stream: StreamName;
  readonly events: readonly NewEvent[];
}

export function on(category: string, id: string, ...events: readonly NewEvent[]): Entry {
  return { stream: streamName(category, id), events };
}

/** A day for events that name none; nothing in these specs hangs on it. */
const SOME_DAY = '2026-01-15';

/** The log that these entries make: one position after the other, over all streams. */
export function logOf(entries: readonly Entry[]): readonly EventEnvelope[] {
  const revisions = new Map<StreamName, number>();
  return entries
    .flatMap(({ stream, events }) => recorded(stream, events, SOME_DAY))
    .map((event, index) => {
      const revision = (revisions.get(event.stream) ?? -1) + 1;
      revisions.set(event.stream, revision);
      return { ...event, revision, position: String(index + 1) };
    });
}
