import { canonicalJson } from '@clausier/kernel';
import type { Sql, SqlValue } from '../model/sql.js';

/** Every row of a model's tables, sorted: equal contents give equal dumps. */
export function dumpOf(sql: Sql, model: string): Readonly<Record<string, readonly string[]>> {
  const tables = sql.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, ?) = ? ORDER BY name`,
    model.length + 1,
    `${model}_`,
  );
  return Object.fromEntries(tables.map(({ name }) => [name, rowsOf(sql, name)]));
}

function rowsOf(sql: Sql, table: string): readonly string[] {
  return sql
    .all<Record<string, SqlValue>>(`SELECT * FROM "${table}"`)
    .map((row) => canonicalJson(row))
    .sort();
}
