import { describe, expect, test } from '@jest/globals';
import { NO_STREAM } from '../event-store.js';
import type { ContractContext } from './context.js';
import { eventsOf, request, single, write } from './requests.js';

const UUID = '6f1b4b5e-58b5-5a35-9f3c-0d1e2f3a4b5c';

export function commandRules({ store }: ContractContext): void {
  describe('one effect per command id', () => {
    test.each([UUID, 'c1', UUID.replaceAll('-', ''), UUID.toUpperCase()])(
      'the same id and content again gives the first outcome (C5): %s',
      async (id) => {
        const first = await store().append(single(id, 'contract-a', NO_STREAM, 2));
        const again = await store().append(single(id, 'contract-a', NO_STREAM, 2));
        expect(again).toEqual({ ...first, outcome: 'replayed' });
        expect(await store().readStream('contract-a')).toHaveLength(2);
      },
    );

    test('the same id retried at a new revision is still the first command (C4)', async () => {
      const first = await store().append(single('c1', 'contract-a'));
      await store().append(single('c2', 'contract-a', 0));
      for (const expected of [1, 0, NO_STREAM, 9])
        expect(await store().append(single('c1', 'contract-a', expected))).toEqual({ ...first, outcome: 'replayed' });
      expect(await store().readStream('contract-a')).toHaveLength(2);
    });

    test('the same id with other content is refused, not answered (C6)', async () => {
      await store().append(single('c1', 'contract-a'));
      const other = request('c1', [write('contract-b', NO_STREAM, eventsOf('c1', 1))], { fingerprint: 'other' });
      expect(await store().append(other)).toEqual({ outcome: 'commandReused', commandId: 'c1' });
      expect(await store().readStream('contract-b')).toEqual([]);
    });

    test('the same command ten times at once is appended once', async () => {
      const results = await Promise.all(Array.from({ length: 10 }, () => store().append(single(UUID, 'contract-a'))));
      expect(results.map((result) => result.outcome).sort()).toEqual([
        'appended',
        ...Array<string>(9).fill('replayed'),
      ]);
      expect(new Set(results.map((result) => ('position' in result ? result.position : ''))).size).toBe(1);
      expect(await store().readStream('contract-a')).toHaveLength(1);
    });

    test('two contents under one id at once: one is appended, the other refused', async () => {
      const other = { ...single(UUID, 'contract-a'), fingerprint: 'other' };
      const results = await Promise.all([store().append(single(UUID, 'contract-a')), store().append(other)]);
      expect(results.map((result) => result.outcome)).toEqual(['appended', 'commandReused']);
    });

    test('a command that lost a race may come again under its id', async () => {
      await store().append(single('c1', 'contract-a'));
      expect(await store().append(single('c2', 'contract-a', NO_STREAM))).toMatchObject({ outcome: 'conflict' });
      expect(await store().append(single('c2', 'contract-a', 0))).toMatchObject({ outcome: 'appended' });
    });

    test('ids that differ only in letter case or dashes are different commands', async () => {
      const ids = [UUID, UUID.toUpperCase(), UUID.replaceAll('-', '')];
      for (const [i, id] of ids.entries())
        expect(await store().append(single(id, 'contract-a', i - 1))).toMatchObject({ outcome: 'appended' });
    });

    test('a command is found by its id, with its events in append order', async () => {
      await store().append(single('c0', 'contract-b'));
      const events = [write('contract-b', 0, eventsOf('c1b', 2)), write('contract-a', NO_STREAM, eventsOf('c1a', 1))];
      const result = await store().append(request('c1', events));
      const found = await store().findCommand('c1');
      expect(found).toMatchObject({ commandId: 'c1', fingerprint: 'fingerprint of c1' });
      expect(found?.events.map((event) => event.eventId)).toEqual(['c1b.0', 'c1b.1', 'c1a.0']);
      expect(result).toMatchObject({ position: found?.position, events: found?.events });
      expect(found?.position).toBe(found?.events.at(-1)?.position);
      expect(await store().findCommand('unknown')).toBeUndefined();
    });
  });
}
