import { streamName, type Accepted, type NewEvent, type StreamName } from '@clausier/kernel';
import { NO_STREAM, type AppendRequest, type EventToAppend, type StreamWrite } from '@clausier/event-store-port';
import type { Decided } from './decide-at-head.js';
import { eventId } from './command-ids.js';

export interface Provenance {
  readonly fingerprint: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly onBehalfOf?: string;
}

/** The append of an accepted decision: its events, signed and dated, with the revisions they rest on. */
export function appendRequest(
  decided: Decided,
  accepted: Accepted,
  category: string,
  provenance: Provenance,
): AppendRequest {
  const { command } = decided;
  const own = streamName(category, command.id);
  const seen = new Map<StreamName, number>([[own, decided.revision], ...decided.checks.map(revisionOf)]);
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
  const checks = [...seen]
    .filter(([stream]) => !written.has(stream))
    .map(([stream, revision]) => ({ stream, revision }));
  return {
    commandId: command.commandId,
    actor: command.actor,
    ...provenance,
    basis: {
      position: decided.loader.head.position,
      streams: [...seen].map(([stream, revision]) => ({ stream, revision })),
      values: decided.softValues,
    },
    writes,
    checks,
  };
}

function revisionOf(check: { readonly stream: StreamName; readonly revision: number }): readonly [StreamName, number] {
  return [check.stream, check.revision];
}
