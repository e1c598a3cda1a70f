import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Json } from '@clausier/kernel';
import { tracesOf } from './traces/traces.js';
import { VaultError } from './vault-errors.js';

/** Format 2 has the traces. */
const FORMAT = 2;
/** Marks the file as a vault of this program: "CVLT". */
const APPLICATION_ID = 0x43564c54;
const OWNER_ONLY = 0o600;

const SCHEMA = `
CREATE TABLE entries (
  entry_no INTEGER PRIMARY KEY,
  ref TEXT NOT NULL,
  kind TEXT NOT NULL,
  buyer TEXT NOT NULL,
  data TEXT NOT NULL,
  command_id TEXT NOT NULL,
  written_at TEXT NOT NULL,
  UNIQUE (ref, command_id)
) STRICT`;

/** By what each entry is recognised in a text: gone with its entry. */
const TRACES = `
CREATE TABLE traces (
  entry_no INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  family TEXT NOT NULL,
  given TEXT NOT NULL
) STRICT;
CREATE INDEX traces_by_key ON traces (key);
CREATE INDEX traces_by_entry ON traces (entry_no)`;

/**
 * Opens the vault's database, made when it is missing: readable by its owner alone, deleted bytes overwritten, nothing
 * spilled to temporary files, one process at a time.
 */
export function openVaultFile(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a', OWNER_ONLY));
  chmodSync(file, OWNER_ONLY);
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    database.exec('PRAGMA secure_delete = ON');
    database.exec('PRAGMA foreign_keys = ON');
    database.exec('PRAGMA temp_store = MEMORY');
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    prepareSchema(database, file);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepareSchema(database: DatabaseSync, file: string): void {
  const [format, application] = [pragma(database, 'user_version'), pragma(database, 'application_id')];
  if (application === APPLICATION_ID && format > FORMAT) throw new VaultError('VAULT_NEWER_FORMAT', file);
  if (application === APPLICATION_ID) {
    if (format < FORMAT) addTraces(database);
    return;
  }
  const empty = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.['tables'] === 0;
  if (!empty) throw new VaultError('VAULT_UNREADABLE', file);
  database.exec('BEGIN IMMEDIATE');
  database.exec(SCHEMA);
  database.exec(TRACES);
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  database.exec(`PRAGMA user_version = ${FORMAT}`);
  database.exec('COMMIT');
}

/** A vault of format 1 is given the traces of what it holds, all or none. */
function addTraces(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  database.exec(TRACES);
  const insert = traceInserter(database);
  for (const { entry_no, data } of database.prepare('SELECT entry_no, data FROM entries').all())
    insert(Number(entry_no), JSON.parse(String(data)) as Json);
  database.exec(`PRAGMA user_version = ${FORMAT}`);
  database.exec('COMMIT');
}

/** Writes the traces of an entry. */
export function traceInserter(database: DatabaseSync): (entryNo: number | bigint, data: Json) => void {
  const insert = database.prepare('INSERT INTO traces (entry_no, kind, key, family, given) VALUES (?, ?, ?, ?, ?)');
  return (entryNo, data) => {
    for (const { kind, key, family, given } of tracesOf(data)) insert.run(entryNo, kind, key, family, given);
  };
}

function pragma(database: DatabaseSync, name: 'user_version' | 'application_id'): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}
