import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The record in the data directory of the server that has its Temporal file open. */
const serverRecord = z.strictObject({
  /**
   * Pids of the server and of its guard. `start` tells a pid that was used again; it is empty where the system does not
   * say.
   */
  server: z.strictObject({ pid: z.int().positive(), start: z.string() }),
  guard: z.strictObject({ pid: z.int().positive(), start: z.string() }),
  port: z.int(),
  uiPort: z.int().optional(),
  /** Instant, for people. */
  startedAt: z.string(),
});
export type ServerRecord = z.output<typeof serverRecord>;

const RECORD_FILE = 'temporal.json';

/** The record, or undefined when none can be read. Half a file was never acknowledged. */
export function readRecord(dataDir: string): ServerRecord | undefined {
  try {
    return serverRecord.parse(JSON.parse(readFileSync(join(dataDir, RECORD_FILE), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Writes the record as a whole or not at all: a temporary file, flushed, then renamed. */
export function writeRecord(dataDir: string, record: ServerRecord): void {
  const target = join(dataDir, RECORD_FILE);
  const file = openSync(`${target}.tmp`, 'w');
  try {
    writeSync(file, `${JSON.stringify(record, undefined, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${target}.tmp`, target);
}

export function removeRecord(dataDir: string): void {
  rmSync(join(dataDir, RECORD_FILE), { force: true });
}
