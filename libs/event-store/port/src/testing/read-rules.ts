import { describe, expect, test } from '@jest/globals';
import { LOG_START, type EventEnvelope, type Position } from '@clausier/kernel';
import { NO_STREAM } from '../event-store.js';
import { wholeLog } from './audit.js';
import type { ContractContext } from './context.js';
import { single } from './requests.js';

const ids = (events: readonly EventEnvelope[]) => events.map((event) => event.eventId);

export function readRules({ store }: ContractContext): void {
  /** Ten events, alternating between two streams; gives the position of each. */
  const tenEvents = async (): Promise<readonly Position[]> => {
    for (let i = 0; i < 10; i += 1)
      await store().append(single(`c${i}`, i % 2 === 0 ? 'contract-a' : 'contract-b', Math.floor(i / 2) - 1));
    return (await wholeLog(store())).map((event) => event.position);
  };

  describe('reads', () => {
    test('an empty log and an unknown stream give nothing', async () => {
      expect(await store().readAll({ after: LOG_START, limit: 10 })).toEqual([]);
      expect(await store().readStream('contract-unknown')).toEqual([]);
      expect((await store().head()).position).toBe(LOG_START);
    });

    test('the log is read in pages after a position', async () => {
      const at = await tenEvents();
      expect(ids(await store().readAll({ after: LOG_START, limit: 3 }))).toEqual(['c0.0', 'c1.0', 'c2.0']);
      expect(ids(await store().readAll({ after: at[2] ?? '', limit: 3 }))).toEqual(['c3.0', 'c4.0', 'c5.0']);
      expect(ids(await store().readAll({ after: at[7] ?? '', limit: 30 }))).toEqual(['c8.0', 'c9.0']);
      expect(await store().readAll({ after: at[9] ?? '', limit: 3 })).toEqual([]);
      expect(await store().readAll({ after: LOG_START, limit: 0 })).toEqual([]);
    });

    test('upTo cuts the log and a stream at a position, inclusive', async () => {
      const at = await tenEvents();
      expect(ids(await store().readAll({ after: at[4] ?? '', limit: 30, upTo: at[6] ?? '' }))).toEqual([
        'c5.0',
        'c6.0',
      ]);
      expect(await store().readAll({ after: at[6] ?? '', limit: 30, upTo: at[4] ?? '' })).toEqual([]);
      expect(ids(await store().readStream('contract-a', { upTo: at[4] ?? '' }))).toEqual(['c0.0', 'c2.0', 'c4.0']);
      expect(ids(await store().readStream('contract-a', { upTo: at[5] ?? '' }))).toEqual(['c0.0', 'c2.0', 'c4.0']);
      expect(await store().readStream('contract-b', { upTo: LOG_START })).toEqual([]);
      expect(ids(await store().readStream('contract-b', { upTo: '99999999999999999999' }))).toHaveLength(5);
    });

    test('a stream is read from a revision on', async () => {
      const at = await tenEvents();
      expect(ids(await store().readStream('contract-b', { from: 3 }))).toEqual(['c7.0', 'c9.0']);
      expect(ids(await store().readStream('contract-b', { from: 1, upTo: at[5] ?? '' }))).toEqual(['c3.0', 'c5.0']);
      expect(await store().readStream('contract-b', { from: 5 })).toEqual([]);
    });

    test('a long stream comes whole and in order', async () => {
      await store().append(single('long', 'contract-long', NO_STREAM, 2500));
      await store().append(single('other', 'contract-other'));
      const events = await store().readStream('contract-long');
      expect(events.map((event) => event.revision)).toEqual(Array.from({ length: 2500 }, (_, i) => i));
      const all = await store().readAll({ after: LOG_START, limit: 5000 });
      expect(all).toHaveLength(2501);
      expect(await store().readStream('contract-long', { from: 2499 })).toEqual(events.slice(2499));
    });

    test('a position that is none is a defect', async () => {
      await expect(store().readAll({ after: 'here', limit: 1 })).rejects.toThrow(TypeError);
      await expect(store().readStream('contract-a', { upTo: '-1' })).rejects.toThrow(TypeError);
    });

    test('reads and appends at once never show half of a command', async () => {
      const reads: Promise<readonly EventEnvelope[]>[] = [];
      const appends = Array.from({ length: 20 }, (_, i) => {
        reads.push(store().readAll({ after: LOG_START, limit: 1000 }));
        return store().append(single(`c${i}`, `contract-${i}`, NO_STREAM, 3));
      });
      await Promise.all(appends);
      for (const log of await Promise.all(reads)) expect(log.length % 3).toBe(0);
    });
  });
}
