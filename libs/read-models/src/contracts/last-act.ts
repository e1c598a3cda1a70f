import { parseStream, type EventEnvelope } from '@clausier/kernel';
import { partsOfHoursId } from '@clausier/execution';
import type { SomeFolds } from '../model/index.js';
import { change } from '../model/rows.js';
import type { Sql } from '../model/sql.js';

/** Makes each of the folds note its event as the last act on its contract. */
export function notingLastAct<F extends SomeFolds>(folds: F): F {
  const noting = Object.entries(folds).map(([type, fold]) => {
    const unnoted = fold as (event: EventEnvelope, sql: Sql) => void;
    return [type, (event: EventEnvelope, sql: Sql) => (unnoted(event, sql), note(event, sql))] as const;
  });
  return Object.fromEntries(noting) as F;
}

function note(event: EventEnvelope, sql: Sql): void {
  const { category, id } = parseStream(event.stream);
  const contract = category === 'hours' ? partsOfHoursId(id)?.contract : id;
  change(
    sql,
    'contracts_contract',
    { contract: contract ?? id },
    {
      last_type: event.type,
      last_on: event.effectiveOn,
      last_at: event.recordedAt,
      last_actor: event.actor.id,
      last_role: event.actor.roles[0] ?? null,
    },
  );
}
