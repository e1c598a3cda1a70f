import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { VaultError } from './vault-errors.js';

const FORMAT = 1;
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
  if (application === APPLICATION_ID) return;
  const empty = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.['tables'] === 0;
  if (!empty) throw new VaultError('VAULT_UNREADABLE', file);
  database.exec('BEGIN IMMEDIATE');
  database.exec(SCHEMA);
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  database.exec(`PRAGMA user_version = ${FORMAT}`);
  database.exec('COMMIT');
}

function pragma(database: DatabaseSync, name: 'user_version' | 'application_id'): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}
