import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LOG_START, type Clock, type Position } from '@clausier/kernel';
import { checkPosition, checkRequest, hashHex, type EventStore } from '@clausier/event-store-port';
import { GroupCommit } from './group-commit.js';
import type { LogFailedError } from './log-errors.js';
import { LogReader } from './log-reader.js';
import type { LogVerdict } from './log-verdict.js';
import { LogTables } from './log-tables.js';
import { prepareSchema, readEpoch } from './schema.js';
import { isInputOutput, logFailure } from './sqlite-failure.js';
import { requireDurableCommits, requireLocalDirectory, requireSafeEngine } from './storage-gate.js';
import { verifySqliteLog } from './verify-sqlite-log.js';
import { takeWriterLock, type WriterLock } from './writer-lock.js';

export interface SqliteEventStoreOptions {
  /** Path of the log; made with its directory when missing. `-wal`, `-shm` and `.lock` stand beside it. */
  readonly file: string;
  readonly clock: Clock;
  /** The file takes at most so many pages of 4 KiB; beyond, appends reject with `LogFullError`. */
  readonly maxPages?: number;
}

export interface SqliteEventStore extends EventStore {
  /** Id of this log: positions kept elsewhere are good for this epoch only. */
  readonly epoch: string;
  /**
   * Resolves when input or output failed. The store then takes nothing more, and the process is to end: what SQLite
   * still has open cannot be trusted.
   */
  readonly failed: Promise<LogFailedError>;
  /** Recomputes the whole log from the file as it stands (`verifySqliteLog`). */
  verify(): Promise<LogVerdict>;
}

/** Readable by the account of the service alone. */
const OWNER_ONLY = 0o600;

/**
 * Opens the event log in a SQLite file: one writing process, group commit, acknowledgement after a synced commit.
 *
 * @throws LogInUseError, LogReadOnlyError, LogFullError, NewerFormatError, LogUnreadableError, LogUnsafeError
 */
export async function openSqliteEventStore(options: SqliteEventStoreOptions): Promise<SqliteEventStore> {
  const opened: { close(): void }[] = [];
  try {
    const lock = lockFile(options.file);
    opened.push({ close: () => lock.release() });
    const database = new DatabaseSync(options.file, { timeout: 2000 });
    opened.push(database);
    prepareDatabase(database, options);
    return storeOn(database, lock, options);
  } catch (error) {
    for (const part of opened.reverse()) part.close();
    throw logFailure(options.file, error);
  }
}

function lockFile(file: string): WriterLock {
  requireSafeEngine(file, process.versions['sqlite'] ?? '0');
  mkdirSync(dirname(file), { recursive: true });
  requireLocalDirectory(file, dirname(file));
  for (const path of [file, `${file}.lock`]) closeSync(openSync(path, 'a', OWNER_ONLY));
  return takeWriterLock(file);
}

function prepareDatabase(database: DatabaseSync, { file, maxPages }: SqliteEventStoreOptions): void {
  requireDurableCommits(file, database);
  prepareSchema(file, database);
  if (maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${Math.trunc(maxPages)}`);
}

function storeOn(database: DatabaseSync, lock: WriterLock, { file, clock }: SqliteEventStoreOptions): SqliteEventStore {
  const listeners = new Set<(position: Position) => void>();
  const tables = new LogTables(file, database);
  const reader = new LogReader(file, database);
  const committed = (head: Position) => {
    for (const listener of [...listeners]) listener(head);
  };
  const { promise: failed, resolve } = Promise.withResolvers<LogFailedError>();
  const writer = new GroupCommit({ file, database, tables, reader, clock, committed, failed: resolve });
  const read = async <T>(work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw isInputOutput(error) ? writer.fail(error) : error;
    }
  };
  const upToHead = (upTo: Position | undefined) => Math.min(numberOf(upTo), tables.end.position);

  return {
    epoch: readEpoch(file, database),
    failed,
    append: async (request) => {
      checkRequest(request);
      return writer.submit(request);
    },
    readStream: (stream, { from = 0, upTo } = {}) => read(() => reader.stream(stream, from, upToHead(upTo))),
    readAll: ({ after, limit, upTo }) => read(() => reader.range(numberOf(after), upToHead(upTo), limit)),
    findCommand: (commandId) => read(() => reader.command(commandId)),
    head: async () => ({
      position: tables.end.position === 0 ? LOG_START : String(tables.end.position),
      hash: hashHex(tables.end.head),
    }),
    onAppended: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    verify: () => verifySqliteLog(file),
    close: async () => {
      if (!database.isOpen) return;
      writer.drain();
      listeners.clear();
      database.close();
      lock.release();
    },
  };
}

/** Positions of this log are row numbers. A position beyond them all stands for the end. */
function numberOf(position: Position | undefined): number {
  if (position === undefined) return Number.MAX_SAFE_INTEGER;
  checkPosition(position);
  return Math.min(Number(position), Number.MAX_SAFE_INTEGER);
}
