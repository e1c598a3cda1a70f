import type { EventEnvelope } from '@clausier/kernel';
import type { EventType, Sql } from '../model/index.js';
import { change } from '../model/rows.js';
import { entityOf } from './entity.js';

/** Kinds of event that open and close no task. They still count as the last act. */
export function onlyNoting<const T extends EventType>(...types: readonly T[]): Readonly<Record<T, typeof note>> {
  return Object.fromEntries(types.map((type) => [type, note])) as Record<T, typeof note>;
}

/** Notes an event as the last act on what it is about. */
export function note(event: EventEnvelope, sql: Sql): void {
  const entity = entityOf(event);
  if (entity === undefined) return;
  change(
    sql,
    'tasks_entity',
    { entity },
    {
      last_type: event.type,
      last_on: event.effectiveOn,
      last_at: event.recordedAt,
      last_actor: event.actor.id,
      last_kind: event.actor.kind,
      last_role: event.actor.roles[0] ?? null,
    },
  );
}
