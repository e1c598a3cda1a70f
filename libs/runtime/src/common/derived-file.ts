import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/**
 * Opens a SQLite file that can be made again from the log. A file that is damaged, or no database at all, is thrown
 * away and made anew. `prepare` lays its tables and reads what the opener keeps in memory.
 */
export function openDerivedFile(file: string, prepare: (database: DatabaseSync) => void): DatabaseSync {
  try {
    return prepared(file, prepare);
  } catch (error) {
    if (!isDamaged(error)) throw error;
    removeDatabase(file);
    return prepared(file, prepare);
  }
}

/** What the names of a database's files end with. */
export const DATABASE_ENDS = ['', '-wal', '-shm'] as const;

export function removeDatabase(file: string): void {
  for (const end of DATABASE_ENDS) rmSync(`${file}${end}`, { force: true });
}

export function isDamaged(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB;
}

/** Primary result code of an error that SQLite raised. */
export function sqliteCode(error: unknown): number | undefined {
  const code = typeof error === 'object' && error !== null && 'errcode' in error ? error.errcode : undefined;
  return typeof code === 'number' ? code & 0xff : undefined;
}

function prepared(file: string, prepare: (database: DatabaseSync) => void): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    prepare(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
