import { LOG_START, type StreamName } from '@clausier/kernel';
import { NO_STREAM, type AppendRequest, type EventToAppend, type StreamWrite } from '../event-store.js';

/** Events `<command>.0`, `<command>.1`, … of one type, as a pipeline would hand them over. */
export function eventsOf(commandId: string, count: number, data: unknown = { amountCents: 1 }): EventToAppend[] {
  return Array.from({ length: count }, (_, i) => ({
    eventId: `${commandId}.${i}`,
    type: i % 2 === 0 ? 'LotPlanned' : 'LotAwarded',
    schemaVersion: 1,
    effectiveOn: '2026-03-02',
    data,
  }));
}

/** A write of `count` events on a stream that stands at `expected`. */
export function write(stream: StreamName, expected: number, events: readonly EventToAppend[]): StreamWrite {
  return { stream, expected, events };
}

/** One command; `changes` replaces what a test cares about. */
export function request(
  commandId: string,
  writes: readonly StreamWrite[],
  changes: Partial<AppendRequest> = {},
): AppendRequest {
  return {
    commandId,
    fingerprint: `fingerprint of ${commandId}`,
    actor: { kind: 'human', id: 'actor1', roles: ['essOfficer'] },
    correlationId: commandId,
    causationId: commandId,
    basis: { position: LOG_START, streams: [], values: {} },
    writes,
    checks: [],
    ...changes,
  };
}

/** A command that writes `count` events on one stream. */
export function single(commandId: string, stream: StreamName, expected: number = NO_STREAM, count = 1): AppendRequest {
  return request(commandId, [write(stream, expected, eventsOf(commandId, count))]);
}
