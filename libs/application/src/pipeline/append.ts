import type { Accepted, NewEvent, StreamName } from '@clausier/kernel';
import { NO_STREAM, type AppendRequest, type EventToAppend, type StreamWrite } from '@clausier/event-store-port';
import type { Decided } from './decide-at-head.js';
import { eventId } from './command-ids.js';

export interface Provenance {
  readonly fingerprint: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly onBehalfOf?: string;
}

/** The append of an accepted decision: its events with their ids and dates, and the revisions they rest on. */
export function appendRequest(
  { command, loader, softValues }: Decided,
  accepted: Accepted,
  own: StreamName,
  provenance: Provenance,
): AppendRequest {
  const seen = new Map(loader.streams.map(({ stream, revision }) => [stream, revision]));
  let index = 0;
  const signed = (event: NewEvent): EventToAppend => ({
    eventId: eventId(command.commandId, index++),
    type: event.type,
    schemaVersion: event.schemaVersion,
    effectiveOn: event.effectiveOn ?? command.on,
    data: event.data,
  });
  const writes: StreamWrite[] = [{ stream: own, events: accepted.events }, ...accepted.also]
    .filter(({ events }) => events.length > 0)
    .map(({ stream, events }) => ({ stream, expected: seen.get(stream) ?? NO_STREAM, events: events.map(signed) }));
  const written = new Set(writes.map(({ stream }) => stream));
  return {
    commandId: command.commandId,
    actor: command.actor,
    ...provenance,
    basis: { position: loader.head.position, streams: loader.streams, values: softValues },
    writes,
    checks: loader.streams.filter(({ stream }) => !written.has(stream)),
  };
}
