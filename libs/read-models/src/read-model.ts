import type { EventEnvelope } from '@clausier/kernel';
import type { Sql } from './sql.js';

/**
 * One read model: the tables it owns and how each event changes them. Rows and checkpoint move in one transaction, so
 * `fold` sees each event once, in order. It reads only the event and its own tables: a rebuild gives the same rows.
 */
export interface ReadModel {
  readonly name: string;
  /** Raise it when tables or fold change: the runtime rebuilds the model from the log. */
  readonly version: number;
  /** `CREATE TABLE …` statements; every table's name begins with the model's name. */
  readonly tables: string;
  fold(event: EventEnvelope, sql: Sql): void;
}
