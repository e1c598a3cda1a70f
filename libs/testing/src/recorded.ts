import {
  LOG_START,
  type Actor,
  type EventEnvelope,
  type LocalDate,
  type NewEvent,
  type StreamName,
} from '@clausier/kernel';

/** The actor of tests in which nothing depends on the actor. */
export const TEST_ACTOR: Actor = { kind: 'human', id: 'actor1', roles: ['essOfficer'] };

/**
 * Events of a decision as the log would give them back: revisions from 0, positions from 1, all on `effectiveOn`
 * unless the event says otherwise.
 */
export function recorded(stream: StreamName, events: readonly NewEvent[], effectiveOn: LocalDate): EventEnvelope[] {
  return events.map((event, revision) => ({
    eventId: `event${revision + 1}`,
    type: event.type,
    schemaVersion: event.schemaVersion,
    stream,
    revision,
    position: String(revision + 1),
    recordedAt: `${event.effectiveOn ?? effectiveOn}T09:00:00Z`,
    effectiveOn: event.effectiveOn ?? effectiveOn,
    actor: TEST_ACTOR,
    commandId: `command${revision + 1}`,
    correlationId: `command${revision + 1}`,
    causationId: `command${revision + 1}`,
    basis: { position: LOG_START, streams: [], values: {} },
    data: event.data,
  }));
}
