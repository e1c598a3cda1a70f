import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { LogAudit } from './log-audit.js';
import { LogError, LogReadOnlyError, LogUnreadableError } from './log-errors.js';
import { LogRows } from './log-rows.js';
import { refuted, type LogVerdict } from './log-verdict.js';
import { checkFormat } from './schema.js';
import { logFailure } from './sqlite-failure.js';

/**
 * Recomputes every leaf and the chain from the stored texts and holds rows, revisions and commands against them. Reads
 * one consistent state of the file, also while a writer is at work, and writes nothing. What it proves stands in the
 * README; somebody who rewrites the whole file with new hashes needs a sealed checkpoint to be caught.
 *
 * @throws NewerFormatError, or LogUnreadableError when the file is no log at all
 */
export async function verifySqliteLog(file: string): Promise<LogVerdict> {
  const database = openReadOnly(file);
  try {
    return await auditOf(database);
  } finally {
    database.close();
  }
}

function openReadOnly(file: string): DatabaseSync {
  try {
    return connect(file, file);
  } catch (error) {
    const failure = logFailure(file, error);
    if (!(failure instanceof LogReadOnlyError)) throw failure;
    // On a read-only medium SQLite cannot make its -shm file; a log that was closed properly is read without one.
    if (existsSync(file) && !existsSync(`${file}-wal`)) return connect(file, immutable(file));
    throw new LogUnreadableError(file, { cause: error });
  }
}

function connect(file: string, location: string | URL): DatabaseSync {
  const database = new DatabaseSync(location, { readOnly: true, timeout: 2000 });
  try {
    database.exec('BEGIN');
    checkFormat(file, database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function immutable(file: string): URL {
  const url = pathToFileURL(file);
  url.searchParams.set('immutable', '1');
  return url;
}

async function auditOf(database: DatabaseSync): Promise<LogVerdict> {
  let audit: LogAudit | undefined;
  try {
    const rows = new LogRows(database);
    audit = new LogAudit(rows);
    let page = rows.pageAfter(Number.MIN_SAFE_INTEGER);
    for (; page.length > 0; page = rows.pageAfter(audit.position)) {
      for (const row of page) {
        const finding = audit.next(row);
        if (finding) return finding;
      }
      await setImmediate();
    }
    return audit.finish();
  } catch (error) {
    if (error instanceof LogError || !isSqliteError(error)) throw error;
    return refuted('unreadable', { position: String((audit?.position ?? 0) + 1) });
  }
}

function isSqliteError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errcode' in error;
}
