import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@jest/globals';
import { audit, wholeLog } from '@clausier/event-store-port/testing';
import { logDirectory } from './testing/log-directory.js';
import { SAMPLE_REQUESTS } from './testing/sample-requests.js';
import { verifySqliteLog } from './verify-sqlite-log.js';

/**
 * Head hash of the log frozen on 2026-11-23. It never changes: a hash that somebody published must still prove the log.
 */
const HEAD = '7e438a6c557d337627a2dd5d37a8c659148e7d68967dc3e1c7769720704a97fa';
const log = logDirectory();

function restoreFrozenLog(): void {
  const database = new DatabaseSync(log.file());
  database.exec(readFileSync(new URL('./testing/samples/log.v1.sql', import.meta.url), 'utf8'));
  database.close();
}

test('a log of format 1 still verifies to the hash it was published with, and can be read and continued', async () => {
  restoreFrozenLog();
  expect(await verifySqliteLog(log.file())).toEqual({
    verified: true,
    events: 5,
    streams: 2,
    lastPosition: '5',
    headHash: HEAD,
  });
  const store = await log.open();
  await audit(store, { gaplessPositions: true });
  for (const request of SAMPLE_REQUESTS) expect(await store.append(request)).toMatchObject({ outcome: 'replayed' });
  expect(await store.head()).toEqual({ position: '5', hash: HEAD });
});

test('the same commands written today give the same bytes and the same hash', async () => {
  restoreFrozenLog();
  const frozen = await wholeLog(await log.open());
  const file = `${log.file()}.today`;
  const today = await log.open({ file });
  for (const request of SAMPLE_REQUESTS) await today.append(request);
  expect(await wholeLog(today)).toEqual(frozen);
  expect(await today.verify()).toMatchObject({ verified: true, headHash: HEAD });
});
