import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { LogUnreadableError, NewerFormatError } from './log-errors.js';

/** Version of the tables below. Texts of events are never rewritten; a new format adds to them. */
const FORMAT = 1;
/** Marks the file as a log of this program: "CLOG". */
const APPLICATION_ID = 0x434c4f47;

/**
 * `events.envelope` is the canonical JSON that was hashed, without `position`. Rows stand in position order, with
 * integer stream and type numbers. Event ids have no index, since idempotence rests on `commands`. The keys of commands
 * come in no order, so their index is kept as small as can be.
 */
const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE streams (stream_no INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE types (type_no INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  stream_no INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  type_no INTEGER NOT NULL,
  envelope TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX events_by_stream ON events (stream_no, revision);
CREATE TABLE commands (
  first_position INTEGER PRIMARY KEY,
  last_position INTEGER NOT NULL,
  command_key BLOB NOT NULL UNIQUE,
  fingerprint TEXT NOT NULL
) STRICT;
CREATE TABLE chain (position INTEGER PRIMARY KEY, leaf BLOB NOT NULL, head BLOB NOT NULL) STRICT;
`;

/** Makes the tables of an empty file, or checks that the file is a log this version can read. */
export function prepareSchema(file: string, database: DatabaseSync): void {
  if (database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.['tables'] === 0) createSchema(database);
  checkFormat(file, database);
}

/** Throws a `NewerFormatError`, or a `LogUnreadableError` on what is no log. */
export function checkFormat(file: string, database: DatabaseSync): void {
  if (database.prepare('PRAGMA application_id').get()?.['application_id'] !== APPLICATION_ID)
    throw new LogUnreadableError(file);
  const found = Number(readMeta(database, 'format'));
  if (!Number.isSafeInteger(found) || found < 1) throw new LogUnreadableError(file);
  if (found > FORMAT) throw new NewerFormatError(file, found, FORMAT);
}

/** Id of this log, new when the file was made: positions kept elsewhere are good for this epoch only. */
export function readEpoch(file: string, database: DatabaseSync): string {
  const epoch = readMeta(database, 'epoch');
  if (epoch === undefined) throw new LogUnreadableError(file);
  return epoch;
}

function createSchema(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  database.exec(SCHEMA);
  const insert = database.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
  insert.run('format', String(FORMAT));
  insert.run('epoch', randomUUID());
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  database.exec('COMMIT');
}

function readMeta(database: DatabaseSync, key: string): string | undefined {
  const value = database.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.['value'];
  return typeof value === 'string' ? value : undefined;
}
