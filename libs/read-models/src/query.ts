import type { z } from 'zod';
import type { Instant, Role } from '@clausier/kernel';
import type { Sql } from './sql.js';

/** Who asks and when: list filters and "overdue" depend on nothing else. */
export interface QueryContext {
  readonly actorId: string;
  readonly role: Role;
  readonly now: Instant;
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
  /** The answer, or `undefined` when unknown or out of the asker's scope (404). */
  answer(sql: Sql, params: Readonly<Record<string, unknown>>, context: QueryContext): unknown;
}
