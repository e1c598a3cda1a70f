import type { EventEnvelope } from '@clausier/kernel';
import type { EventType, Fold, SomeFolds, Sql } from '../model/index.js';
import { change } from '../model/rows.js';
import { entityOf } from './entity.js';

/** Makes each of the folds note its event as the last act on what it is about. */
export function notingLastAct<F extends SomeFolds>(folds: F): F {
  const noting = Object.entries(folds).map(([type, fold]) => {
    const unnoted = fold as (event: EventEnvelope, sql: Sql) => void;
    return [type, (event: EventEnvelope, sql: Sql) => (unnoted(event, sql), note(event, sql))] as const;
  });
  return Object.fromEntries(noting) as F;
}

/** Kinds of event that open and close nothing, and still are the last act. */
export function onlyNoting<const T extends EventType>(...types: readonly T[]): { readonly [K in T]: Fold<K> } {
  return Object.fromEntries(types.map((type) => [type, note])) as { readonly [K in T]: Fold<K> };
}

function note(event: EventEnvelope, sql: Sql): void {
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
