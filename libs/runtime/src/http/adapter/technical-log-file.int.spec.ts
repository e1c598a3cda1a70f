import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SteppedClock } from '../../common/clocks.js';
import { TechnicalLogFile } from './technical-log-file.js';

describe('The technical log on disk', () => {
  let directory: string;
  let clock: SteppedClock;
  let errors: unknown[];
  let log: TechnicalLogFile;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'technical-log-'));
    clock = new SteppedClock('2026-11-26T10:00:00Z');
    errors = [];
    log = new TechnicalLogFile(join(directory, 'log'), clock, (error) => errors.push(error));
  });
  afterEach(() => {
    log.close();
    rmSync(directory, { recursive: true });
  });
  const files = () => readdirSync(join(directory, 'log')).sort();

  test('has a file a month, that goes on after a restart', () => {
    log.write('{"n":1}\n');
    log.close();
    log.write('{"n":2}\n');
    clock.moveTo('2026-12-01T00:00:00Z');
    log.write('{"n":3}\n');
    expect(files()).toEqual(['2026-11.jsonl', '2026-12.jsonl']);
    expect(readFileSync(join(directory, 'log', '2026-11.jsonl'), 'utf8')).toBe('{"n":1}\n{"n":2}\n');
  });

  test('is kept for twelve months, then removed; what is not of it is left alone', () => {
    log.write('{}\n');
    for (const name of ['2025-10.jsonl', '2025-12.jsonl', 'note.txt']) writeFileSync(join(directory, 'log', name), '');
    clock.moveTo('2026-12-15T00:00:00Z');
    log.write('{}\n');
    expect(files()).toEqual(['2025-12.jsonl', '2026-11.jsonl', '2026-12.jsonl', 'note.txt']);
  });

  test('says once that it cannot be written, and no request fails for it', () => {
    writeFileSync(join(directory, 'log'), 'a file where the folder would be');
    log.write('{}\n');
    log.write('{}\n');
    expect(errors).toHaveLength(1);
  });
});
