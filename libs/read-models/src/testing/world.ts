import type { EventEnvelope, Instant, Role } from '@clausier/kernel';
import type { Sql } from '../model/sql.js';
import type { Query, QueryContext } from '../query/query.js';
import { allReadModels } from '../registry.js';
import { memorySql } from './memory-sql.js';
import { recordedCourse, type Told } from './told.js';

/** Read models after a course, to be asked. */
export interface World {
  readonly sql: Sql;
  /** The answer to somebody, on an instant; `undefined`: unknown or out of reach. */
  ask<A>(query: Query, params: Readonly<Record<string, string>>, by: Asker): A | undefined;
}

/** `alice/essHead`, on an instant: the end of 2027 unless it matters. */
export interface Asker {
  readonly by: `${string}/${Role}`;
  readonly now?: Instant;
  readonly stalled?: QueryContext['stalled'];
}

export function after(course: readonly Told[]): World {
  return afterEvents(recordedCourse(course));
}

export function afterEvents(events: readonly EventEnvelope[]): World {
  const sql = memorySql(allReadModels);
  for (const event of events) for (const model of allReadModels) model.fold(event, sql);
  return {
    sql,
    ask: <A>(query: Query, params: Readonly<Record<string, string>>, asker: Asker) => {
      const { by, now = '2027-12-31T12:00:00Z', stalled } = asker;
      const [actorId = '', role] = by.split('/') as [string, Role];
      const context = { actorId, role, now, ...(stalled ? { stalled } : {}) };
      return query.answer(sql, query.params.parse(params), context) as A | undefined;
    },
  };
}
