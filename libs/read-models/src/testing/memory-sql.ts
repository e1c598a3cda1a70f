import { DatabaseSync } from 'node:sqlite';
import type { ReadModel } from '../model/read-model.js';
import type { Sql, SqlValue } from '../model/sql.js';

/** A SQLite database in memory with the tables of the models. */
export function memorySql(models: readonly ReadModel[]): Sql {
  const db = new DatabaseSync(':memory:');
  for (const { tables } of models) db.exec(tables);
  return {
    exec: (text) => db.exec(text),
    run: (text, ...values) => void db.prepare(text).run(...values),
    all: <R>(text: string, ...values: readonly SqlValue[]) => db.prepare(text).all(...values) as R[],
    get: <R>(text: string, ...values: readonly SqlValue[]) => db.prepare(text).get(...values) as R | undefined,
  };
}
