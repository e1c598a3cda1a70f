import {
  LOG_START,
  type Actor,
  type EventEnvelope,
  type LocalDate,
  type NewEvent,
  type StreamName,
} from '@clausier/kernel';

/** One line of a told course: on which day who did what, on which stream. */
export type Told = readonly [on: LocalDate, by: string, stream: StreamName, event: NewEvent];

/** The processes, as the log names them. */
export const SYSTEM = 'system';

/** A course as the log would hold it: positions from 1, revisions by stream, recorded at nine on the day told. */
export function recordedCourse(course: readonly Told[]): readonly EventEnvelope[] {
  const revisions = new Map<StreamName, number>();
  return course.map(([on, by, stream, event], at) => {
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    const id = `event${at + 1}`;
    return {
      eventId: id,
      type: event.type,
      schemaVersion: event.schemaVersion,
      stream,
      revision,
      position: String(at + 1),
      recordedAt: `${on}T09:00:00Z`,
      effectiveOn: event.effectiveOn ?? on,
      actor: actorOf(by),
      commandId: id,
      correlationId: id,
      causationId: id,
      basis: { position: LOG_START, streams: [], values: {} },
      data: event.data,
    };
  });
}

/** `alice/essHead`: actor and role; `system/<process>`: a process. */
function actorOf(by: string): Actor {
  const [id = by, role = ''] = by.split('/');
  return { kind: id === SYSTEM ? 'system' : 'human', id, roles: [role] };
}

/** The act behind a follow-up, where a story does not hang on it. */
export const ACT = { act: 'a'.repeat(32), dueAt: '2026-06-03T06:00:00Z', performedBy: 'temporal' } as const;
