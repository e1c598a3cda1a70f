import { describe, expect, test } from '@jest/globals';
import { comparePositions, type EventEnvelope } from '@clausier/kernel';
import { fixedClock } from '@clausier/testing';
import { AsOf } from './as-of.js';

/** A log of one event per minute from midnight UTC on 1 June 2026, which counts how often it is read. */
function logOf(length: number) {
  const start = Date.parse('2026-06-01T00:00:00Z');
  const at = (index: number) => new Date(start + index * 60_000).toISOString();
  let events = Array.from({ length }, (_, index) => ({ position: String(index + 1), recordedAt: at(index) }));
  let reads = 0;
  return {
    at,
    reads: () => reads,
    grow: (by: number) => {
      const from = events.length;
      events = [
        ...events,
        ...Array.from({ length: by }, (_, n) => ({ position: String(from + n + 1), recordedAt: at(from + n) })),
      ];
    },
    store: {
      head: async () => ({ position: String(events.length), hash: '' }),
      readAll: async ({ after, limit }: { readonly after: string; readonly limit: number }) => {
        reads += 1;
        return events
          .filter(({ position }) => comparePositions(position, after) > 0)
          .slice(0, limit) as unknown as EventEnvelope[];
      },
    },
  };
}

describe('What was recorded by an instant', () => {
  test.each([1, 999, 1000, 1001, 2000, 2500])(
    'is found at each event of a log of %i, and just before it',
    async (length) => {
      const log = logOf(length);
      const asOf = new AsOf(log.store, fixedClock('2027-01-01T00:00:00Z'));
      for (const index of [0, 1, 998, 999, 1000, 1001, 1999, 2000, length - 1].filter((index) => index < length)) {
        expect(await asOf.position(log.at(index))).toBe(String(index + 1));
        expect(await asOf.position(new Date(Date.parse(log.at(index)) - 1000).toISOString())).toBe(String(index));
      }
    },
  );

  test('is found again without reading the whole log, and the log may grow meanwhile', async () => {
    const log = logOf(5000);
    const asOf = new AsOf(log.store, fixedClock('2027-01-01T00:00:00Z'));
    await Promise.all([asOf.position(log.at(10)), asOf.position(log.at(4999))]);
    const before = log.reads();
    expect(await asOf.position(log.at(3000))).toBe('3001');
    expect(log.reads() - before).toBe(2);
    log.grow(2500);
    expect(await Promise.all([7000, 7499, 5001].map((index) => asOf.position(log.at(index))))).toEqual([
      '7001',
      '7500',
      '5002',
    ]);
  });

  test('a date ends at midnight in Paris, not in UTC', async () => {
    const log = logOf(24 * 60);
    const asOf = new AsOf(log.store, fixedClock('2027-01-01T00:00:00Z'));
    expect(await asOf.position('2026-06-01')).toBe(String(22 * 60));
    expect(await asOf.position('2026-05-31')).toBe('0');
  });
});
