import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** An event's row with its seal, as found in the file. Nothing of it is checked yet. */
export interface LogRow {
  readonly position: number;
  readonly stream: string | null;
  readonly type: string | null;
  readonly revision: number;
  /** Stored text, as bytes. */
  readonly text: Uint8Array;
  readonly leaf: Uint8Array | null;
  readonly head: Uint8Array | null;
}

/** A command's row: the key it is known by and the last of its events. */
interface CommandRow {
  readonly key: Uint8Array;
  readonly last: number;
}

/** What an audit reads of a log, on a connection that only reads, inside one transaction. */
export class LogRows {
  readonly #page: StatementSync;
  readonly #command: StatementSync;
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#page = database.prepare(`
      SELECT e.position AS position, s.name AS stream, t.name AS type, e.revision AS revision,
             CAST(e.envelope AS BLOB) AS text, c.leaf AS leaf, c.head AS head
      FROM events e LEFT JOIN streams s USING (stream_no) LEFT JOIN types t USING (type_no) LEFT JOIN chain c USING (position)
      WHERE e.position > ? ORDER BY e.position LIMIT 1000`);
    this.#command = database.prepare(
      'SELECT command_key AS key, last_position AS last FROM commands WHERE first_position = ?',
    );
  }

  pageAfter(position: number): readonly LogRow[] {
    return this.#page.all(position) as unknown as readonly LogRow[];
  }

  commandAt(first: number): CommandRow | undefined {
    return this.#command.get(first) as CommandRow | undefined;
  }

  commandCount(): number {
    return this.#number('SELECT count(*) AS n FROM commands');
  }

  /** The last position that a seal or a command speaks of. */
  lastClaimed(): number {
    return this.#number(
      'SELECT max(coalesce((SELECT max(position) FROM chain), 0), coalesce((SELECT max(last_position) FROM commands), 0)) AS n',
    );
  }

  /** The position whose seal this leaf is, if any. */
  sealedAt(leaf: Uint8Array): number | undefined {
    const row = this.#database.prepare('SELECT position FROM chain WHERE leaf = ? LIMIT 1').get(leaf);
    return row && Number(row['position']);
  }

  /** SQLite's own check of pages and indexes. */
  intact(): boolean {
    return this.#database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'] === 'ok';
  }

  #number(sql: string): number {
    return Number(this.#database.prepare(sql).get()?.['n']);
  }
}
