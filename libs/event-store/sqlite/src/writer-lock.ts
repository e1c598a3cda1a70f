import { DatabaseSync } from 'node:sqlite';

/** One writing process per log. */
export interface WriterLock {
  release(): void;
}

/**
 * Takes the log's lock: an open exclusive transaction on `<file>.lock`, an operating-system lock that dies with the
 * process, `kill -9` included. Throws SQLite's "busy" when another process, or this one, holds it.
 */
export function takeWriterLock(file: string): WriterLock {
  const database = new DatabaseSync(`${file}.lock`, { timeout: 0 });
  try {
    // Nothing is ever written to the lock file, so SQLite keeps no journal beside it.
    database.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw error;
  }
  return { release: () => database.close() };
}
