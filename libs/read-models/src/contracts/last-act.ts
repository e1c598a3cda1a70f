import { parseStream, type EventEnvelope } from '@clausier/kernel';
import { partsOfHoursId } from '@clausier/execution';
import { change } from '../model/rows.js';
import type { Sql } from '../model/sql.js';

/** Notes an event as the last act on its contract. */
export function note(event: EventEnvelope, sql: Sql): void {
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
