import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { audit, eventsOf, request, single, write } from '@clausier/event-store-port/testing';
import { NewerFormatError } from './log-errors.js';
import { logFailure } from './sqlite-failure.js';
import { requireDurableCommits, requireLocalDirectory, requireSafeEngine } from './storage-gate.js';
import { logDirectory } from './testing/log-directory.js';
import { verifySqliteLog } from './verify-sqlite-log.js';

const log = logDirectory();
const raw = <T>(work: (database: DatabaseSync) => T): T => {
  const database = new DatabaseSync(log.file());
  try {
    return work(database);
  } finally {
    database.close();
  }
};

describe('the log opens only where it can keep its promises', () => {
  test('SQLite before 3.51.3 is refused, later ones are not', () => {
    for (const version of ['3.51.2', '3.50.7', '3.9.9', '2.99.0', '0'])
      expect(() => requireSafeEngine('log', version)).toThrow(expect.objectContaining({ code: 'LOG_UNSAFE' }));
    for (const version of ['3.51.3', '3.51.10', '3.52.0', '4.0.0', process.versions['sqlite'] ?? ''])
      expect(() => requireSafeEngine('log', version)).not.toThrow();
  });

  test('a file that takes no write-ahead log is refused', () => {
    const memory = new DatabaseSync(':memory:');
    expect(() => requireDurableCommits('log', memory)).toThrow(/mode WAL/);
    memory.close();
  });

  test('a network share is refused, a local disk is not', () => {
    for (const type of [0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0xff534d42 | 0])
      expect(() => requireLocalDirectory('log', '/', type)).toThrow(/partage réseau/);
    expect(() => requireLocalDirectory('log', '/', 0xef53)).not.toThrow();
  });

  test('commits are synced, in WAL mode', async () => {
    // The file keeps the mode of its journal. How far a commit is synced is set for each connection.
    const opened = jest.spyOn(DatabaseSync.prototype, 'exec');
    await log.open();
    const connections = new Set(opened.mock.contexts as DatabaseSync[]);
    jest.restoreAllMocks();
    const own = [...connections].filter((database) => database.location() === log.file());
    const pragma = (name: string) => own.map((database) => database.prepare(`PRAGMA ${name}`).get()?.[name]);
    expect([pragma('journal_mode'), pragma('synchronous')]).toEqual([['wal'], [2]]);
  });

  test('files are readable by their owner alone', async () => {
    const store = await log.open();
    await store.append(single('c1', 'contract-a'));
    const directory = dirname(log.file());
    const modes = Object.fromEntries(
      readdirSync(directory).map((name) => [name, statSync(join(directory, name)).mode & 0o777]),
    );
    expect(modes).toEqual({
      'log.sqlite': 0o600,
      'log.sqlite-shm': 0o600,
      'log.sqlite-wal': 0o600,
      'log.sqlite.lock': 0o600,
    });
  });

  test('a second writer is told that the log is in use; a reader is not disturbed', async () => {
    const store = await log.open();
    await expect(log.open()).rejects.toMatchObject({ code: 'LOG_IN_USE' });
    await store.append(single('c1', 'contract-a'));
    expect(await verifySqliteLog(log.file())).toMatchObject({ verified: true, events: 1 });
    await store.close();
    expect(await (await log.open()).readStream('contract-a')).toHaveLength(1);
  });

  test('a directory or a file that cannot be written is named', async () => {
    await (await log.open()).close();
    const directory = dirname(log.file());
    chmodSync(log.file(), 0o400);
    chmodSync(directory, 0o555);
    await expect(withoutPrivileges(() => log.open())).rejects.toMatchObject({ code: 'LOG_READ_ONLY' });
    const below = join(directory, 'below', 'log.sqlite');
    await expect(withoutPrivileges(() => log.open({ file: below }))).rejects.toMatchObject({ code: 'LOG_READ_ONLY' });
    chmodSync(directory, 0o755);
  });

  test('a closed log on a read-only medium is still verified', async () => {
    const store = await log.open();
    await store.append(single('c1', 'contract-a'));
    await store.close();
    const directory = dirname(log.file());
    chmodSync(log.file(), 0o444);
    chmodSync(directory, 0o555);
    const verdict = await withoutPrivileges(() => verifySqliteLog(log.file()));
    chmodSync(directory, 0o755);
    expect(verdict).toMatchObject({ verified: true, events: 1 });
  });

  test('a log of a newer format is left alone, by the writer and by the audit', async () => {
    await (await log.open()).close();
    raw((database) => database.exec("UPDATE meta SET value = '2' WHERE key = 'format'"));
    await expect(log.open()).rejects.toThrow(NewerFormatError);
    await expect(log.open()).rejects.toThrow(/format 2, plus récent que le format 1/);
    await expect(verifySqliteLog(log.file())).rejects.toMatchObject({ code: 'LOG_NEWER_FORMAT' });
  });

  test('a file that is no log is left alone', async () => {
    raw((database) => database.exec('CREATE TABLE theirs (x)'));
    await expect(log.open()).rejects.toMatchObject({ code: 'LOG_UNREADABLE' });
    const text = join(dirname(log.file()), 'text');
    writeFileSync(text, 'not a database, '.repeat(100));
    await expect(log.open({ file: text })).rejects.toMatchObject({ code: 'LOG_UNREADABLE' });
    await expect(verifySqliteLog(text)).rejects.toMatchObject({ code: 'LOG_UNREADABLE' });
    await expect(verifySqliteLog(join(dirname(log.file()), 'absent'))).rejects.toMatchObject({
      code: 'LOG_UNREADABLE',
    });
  });
});

describe('the log when the disk fails', () => {
  afterEach(() => void jest.restoreAllMocks());

  test('a full disk refuses what does not fit, keeps what was acknowledged, and takes it later under the same id', async () => {
    const small = await log.open({ maxPages: 40 });
    const big = (i: number) =>
      request(`big${i}`, [write(`contract-${i}`, -1, eventsOf(`big${i}`, 1, { text: 'x'.repeat(9000) }))]);
    let kept = 0;
    for (; kept < 100; kept += 1) {
      const result = await small.append(big(kept)).catch((error: unknown) => error);
      if (result instanceof Error) {
        expect(result).toMatchObject({ code: 'LOG_FULL', message: expect.stringMatching(/libérez de la place/) });
        break;
      }
    }
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(100);
    expect((await small.head()).position).toBe(String(kept));
    expect(await small.append(single('little', 'contract-l'))).toMatchObject({ outcome: 'appended' });
    expect(await small.append(big(0))).toMatchObject({ outcome: 'replayed' });
    await expect(small.append(big(kept))).rejects.toMatchObject({ code: 'LOG_FULL' });
    await audit(small, { gaplessPositions: true });
    expect(await small.verify()).toMatchObject({ verified: true, events: kept + 1 });
    await small.close();

    const roomy = await log.open();
    expect(await roomy.append(big(kept))).toMatchObject({ outcome: 'appended', position: String(kept + 2) });
    expect(await roomy.verify()).toMatchObject({ verified: true, events: kept + 2 });
  });

  test('after a failed sync nothing is acknowledged any more, until a restart', async () => {
    const store = await log.open();
    await store.append(single('c1', 'contract-a'));
    failNext('COMMIT', 1034); // SQLITE_IOERR_FSYNC
    const lost = [single('c2', 'contract-a', 0), single('c3', 'contract-b')].map((one) => store.append(one));
    const refused = { status: 'rejected', reason: { code: 'LOG_FAILED' } };
    expect(await Promise.allSettled(lost)).toMatchObject([refused, refused]);
    expect(await store.failed).toMatchObject({ code: 'LOG_FAILED' });
    jest.restoreAllMocks();
    await expect(store.append(single('c4', 'contract-c'))).rejects.toMatchObject({ code: 'LOG_FAILED' });
    await store.close();

    const again = await log.open();
    expect(await again.append(single('c2', 'contract-a', 0))).toMatchObject({ outcome: 'appended' });
    expect(await again.verify()).toMatchObject({ verified: true, events: 2 });
  });

  test('a lock held by a foreign program delays a command, it does not stop the log', async () => {
    const store = await log.open();
    failNext('BEGIN IMMEDIATE', 5);
    await expect(store.append(single('c1', 'contract-a'))).rejects.toMatchObject({ code: 'LOG_IN_USE' });
    expect(await store.append(single('c1', 'contract-a'))).toMatchObject({ outcome: 'appended' });
    expect(await store.verify()).toMatchObject({ verified: true, events: 1 });
  });

  test('what cannot be read for a fault of the disk ends the writing too; what is damaged does not', async () => {
    const store = await log.open();
    const fault = (errcode: number) => () => {
      throw Object.assign(new Error('planted failure'), { code: 'ERR_SQLITE_ERROR', errcode });
    };
    jest.spyOn(StatementSync.prototype, 'all').mockImplementationOnce(fault(11));
    await expect(store.readStream('contract-a')).rejects.toThrow('planted failure');
    expect(await store.append(single('c1', 'contract-a'))).toMatchObject({ outcome: 'appended' });
    jest.spyOn(StatementSync.prototype, 'all').mockImplementationOnce(fault(266)); // SQLITE_IOERR_READ
    await expect(store.readStream('contract-a')).rejects.toMatchObject({ code: 'LOG_FAILED' });
    expect(await store.failed).toMatchObject({ code: 'LOG_FAILED' });
    await expect(store.append(single('c2', 'contract-a', 0))).rejects.toMatchObject({ code: 'LOG_FAILED' });
  });

  test('what is not known keeps its own message', () => {
    const other = Object.assign(new Error('other'), { code: 'EMFILE' });
    expect(logFailure('log', other)).toBe(other);
    expect(logFailure('log', 'text')).toBe('text');
    expect(logFailure('log', Object.assign(new Error('full'), { code: 'EDQUOT' }))).toMatchObject({ code: 'LOG_FULL' });
    expect(logFailure('log', Object.assign(new Error('full'), { errcode: 4874 }))).toMatchObject({ code: 'LOG_FULL' });
  });
});

/** Makes the next `sql` fail as the disk would make it fail. */
function failNext(sql: string, errcode: number): void {
  const exec = DatabaseSync.prototype.exec;
  let done = false;
  jest.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, text: string) {
    if (text === sql && !done) {
      done = true;
      throw Object.assign(new Error('planted failure'), { code: 'ERR_SQLITE_ERROR', errcode });
    }
    exec.call(this, text);
  });
}

/** Root may do anything. When tests run as root, `work` runs as nobody, so that permissions bind it. */
async function withoutPrivileges<T>(work: () => Promise<T>): Promise<T> {
  const NOBODY = 65_534;
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
