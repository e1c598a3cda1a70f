import type { z } from 'zod';
import type { Instant, Role } from '@clausier/kernel';
import type { ReadModel } from '../model/read-model.js';
import type { Sql } from '../model/sql.js';
import type { StalledAct } from '../tasks/stalled-acts.js';

/** Who asks and when: list filters, rights and "overdue" depend on nothing else. */
export interface QueryContext {
  readonly actorId: string;
  readonly role: Role;
  readonly now: Instant;
  /** When the last event of a past state was recorded; rights stay those of `now`. */
  readonly viewedAt?: Instant;
  /** Acts of processes that fail again and again, now. Missing for a past state. */
  readonly stalled?: () => readonly StalledAct[];
}

/** The instant against which something is overdue: that of the state shown. */
export function momentOf({ now, viewedAt }: QueryContext): Instant {
  return viewedAt ?? now;
}

/** A page of rows; `next` is an opaque cursor, absent on the last page. */
export interface Page<R> {
  readonly items: readonly R[];
  readonly next?: string;
}

/** A question that the read models answer: one route, one OpenAPI entry, one permission row. */
export interface Query {
  /** Kebab-case, unique: `contract-file`. */
  readonly name: string;
  /** Path under `/api/v1`, with `:params`: `/contracts/:contract`. */
  readonly path: string;
  /** One French sentence. */
  readonly summary: string;
  /** Strict object of path and query parameters, all given as text. */
  readonly params: z.ZodObject;
  readonly roles: readonly Role[];
  /** Names of the read models whose tables it reads: it cannot be answered while one of them is rebuilt or parked. */
  readonly reads: readonly string[];
  /** The answer, or `undefined` when unknown or out of the asker's scope (404). */
  answer(sql: Sql, params: Readonly<Record<string, unknown>>, context: QueryContext): unknown;
}

/** Defines a query: its parameters infer from the schema, the result is erased. */
export function defineQuery<P extends z.ZodObject, A>(definition: {
  readonly name: string;
  readonly path: string;
  readonly summary: string;
  readonly params: P;
  readonly roles: readonly Role[];
  readonly reads: readonly ReadModel[];
  readonly answer: (sql: Sql, params: z.output<P>, context: QueryContext) => A | undefined;
}): Query {
  return {
    ...definition,
    reads: definition.reads.map(({ name }) => name),
    answer: (sql, params, context) => definition.answer(sql, params as z.output<P>, context),
  };
}
