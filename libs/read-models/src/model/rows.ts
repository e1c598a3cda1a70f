import { canonicalJson } from '@clausier/kernel';
import type { Sql, SqlValue } from './sql.js';

/** Column → value. An absent value leaves the column out: null on insert, unchanged on update. */
export type Row = Readonly<Record<string, SqlValue | undefined>>;

/** Adds a row; on the same key it replaces the columns given, so a fold may see an event again. */
export function put(sql: Sql, table: string, key: Row, columns: Row = {}): void {
  const [keys, values] = [given(key), given(columns)];
  const row = [...keys, ...values];
  const names = row.map(([name]) => name).join(', ');
  const update =
    values.length === 0 ? 'NOTHING' : `UPDATE SET ${values.map(([name]) => `${name} = excluded.${name}`).join(', ')}`;
  sql.run(
    `INSERT INTO ${table} (${names}) VALUES (${row.map(() => '?').join(', ')}) ON CONFLICT (${keys.map(([name]) => name).join(', ')}) DO ${update}`,
    ...row.map(([, value]) => value),
  );
}

/** Changes the columns of the rows that match; `null` empties a column. */
export function change(sql: Sql, table: string, where: Row, columns: Row): void {
  const [conditions, changes] = [given(where), given(columns)];
  if (changes.length === 0) return;
  sql.run(
    `UPDATE ${table} SET ${changes.map(([name]) => `${name} = ?`).join(', ')} WHERE ${matching(conditions)}`,
    ...[...changes, ...conditions].map(([, value]) => value),
  );
}

/** Adds to counters of the rows that match. */
export function add(sql: Sql, table: string, where: Row, counters: Readonly<Record<string, number | undefined>>): void {
  const [conditions, changes] = [given(where), given(counters)];
  sql.run(
    `UPDATE ${table} SET ${changes.map(([name]) => `${name} = ${name} + ?`).join(', ')} WHERE ${matching(conditions)}`,
    ...[...changes, ...conditions].map(([, value]) => value),
  );
}

export function drop(sql: Sql, table: string, where: Row): void {
  const conditions = given(where);
  sql.run(`DELETE FROM ${table} WHERE ${matching(conditions)}`, ...conditions.map(([, value]) => value));
}

/** A nested value as the text of one column: folds write it, answers show it, no condition looks into it. */
export function json(value: unknown): string | undefined {
  return value === undefined ? undefined : canonicalJson(value);
}

export function flag(value: boolean): number {
  return value ? 1 : 0;
}

/**
 * Rows as answers show them: `official_name` → `officialName`, null → absent (unknown is not zero), `…_flag` → boolean,
 * `…_json` → the nested value; the two suffixes go.
 */
export function rowsOf<R>(sql: Sql, statement: string, ...values: readonly SqlValue[]): readonly R[] {
  return sql.all<Record<string, SqlValue>>(statement, ...values).map(shown) as R[];
}

export function rowOf<R>(sql: Sql, statement: string, ...values: readonly SqlValue[]): R | undefined {
  const row = sql.get<Record<string, SqlValue>>(statement, ...values);
  return row && (shown(row) as R);
}

function shown(row: Readonly<Record<string, SqlValue>>): unknown {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]): [string, unknown][] => {
      if (value === null) return [];
      if (column.endsWith('_flag')) return [[camel(column.slice(0, -'_flag'.length)), value === 1]];
      if (column.endsWith('_json')) return [[camel(column.slice(0, -'_json'.length)), JSON.parse(String(value))]];
      return [[camel(column), value]];
    }),
  );
}

function camel(column: string): string {
  return column.replace(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}

function given(row: Row): [string, SqlValue][] {
  return Object.entries(row).flatMap(([name, value]): [string, SqlValue][] =>
    value === undefined ? [] : [[name, value]],
  );
}

function matching(conditions: readonly (readonly [string, SqlValue])[]): string {
  return conditions.map(([name]) => `${name} = ?`).join(' AND ');
}
