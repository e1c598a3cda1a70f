import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { eventStoreContract } from '@clausier/event-store-port/testing';
import { openSqliteEventStore } from './open-sqlite-event-store.js';
import { verifySqliteLog } from './verify-sqlite-log.js';

eventStoreContract('the SQLite store', async (clock) => {
  const directory = mkdtempSync(join(tmpdir(), 'log-'));
  const file = join(directory, 'log.sqlite');
  const store = await openSqliteEventStore({ file, clock });
  return {
    store,
    dispose: async () => {
      const live = await store.verify();
      expect(live).toMatchObject({ verified: true, headHash: (await store.head()).hash });
      await store.close();
      expect(await verifySqliteLog(file)).toEqual(live);
      rmSync(directory, { recursive: true });
    },
  };
});
