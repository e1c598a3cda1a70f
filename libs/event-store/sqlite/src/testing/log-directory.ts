import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import {
  openSqliteEventStore,
  type SqliteEventStore,
  type SqliteEventStoreOptions,
} from '../open-sqlite-event-store.js';

/** A directory for each test, with a log file in it that does not exist yet; stores it opened are closed after it. */
export function logDirectory(): {
  file(): string;
  open(options?: Partial<SqliteEventStoreOptions>): Promise<SqliteEventStore>;
} {
  let directory: string;
  let opened: SqliteEventStore[];
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'log-'));
    opened = [];
  });
  afterEach(async () => {
    for (const store of opened) await store.close();
    rmSync(directory, { recursive: true });
  });
  const file = () => join(directory, 'log.sqlite');
  return {
    file,
    open: async (options = {}) => {
      const store = await openSqliteEventStore({
        file: file(),
        clock: { now: () => '2026-03-02T08:00:00Z' },
        ...options,
      });
      opened.push(store);
      return store;
    },
  };
}
