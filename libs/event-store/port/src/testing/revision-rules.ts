import { describe, expect, test } from '@jest/globals';
import { LOG_START } from '@clausier/kernel';
import { NO_STREAM } from '../event-store.js';
import { hashHex, EMPTY_CHAIN } from '../leaf-hash.js';
import type { ContractContext } from './context.js';
import { eventsOf, request, single, write } from './requests.js';

export function revisionRules({ store }: ContractContext): void {
  describe('expected revisions (C1) and atomic appends (C2)', () => {
    test('the first append of a stream expects NO_STREAM and revisions count from 0', async () => {
      const result = await store().append(single('c1', 'contract-a', NO_STREAM, 3));
      expect(result.outcome).toBe('appended');
      expect((await store().readStream('contract-a')).map((event) => event.revision)).toEqual([0, 1, 2]);
    });

    test('an append on a revision that moved is a conflict that names both, and writes nothing', async () => {
      await store().append(single('c1', 'contract-a', NO_STREAM, 2));
      const before = await store().head();
      for (const expected of [NO_STREAM, 0, 2])
        expect(await store().append(single(`late${expected}`, 'contract-a', expected))).toEqual({
          outcome: 'conflict',
          stream: 'contract-a',
          expected,
          actual: 1,
        });
      expect(await store().append(single('early', 'contract-b', 0))).toEqual({
        outcome: 'conflict',
        stream: 'contract-b',
        expected: 0,
        actual: NO_STREAM,
      });
      expect(await store().head()).toEqual(before);
      expect(await store().findCommand('late0')).toBeUndefined();
    });

    test('one command writes several streams, all or nothing', async () => {
      await store().append(single('c1', 'contract-b'));
      const both = (commandId: string, b: number) =>
        request(commandId, [
          write('contract-a', NO_STREAM, eventsOf(`${commandId}a`, 2)),
          write('contract-b', b, eventsOf(`${commandId}b`, 1)),
        ]);
      expect(await store().append(both('c2', NO_STREAM))).toMatchObject({ outcome: 'conflict', stream: 'contract-b' });
      expect(await store().readStream('contract-a')).toEqual([]);
      expect(await store().append(both('c3', 0))).toMatchObject({ outcome: 'appended' });
      expect(await store().readStream('contract-a')).toHaveLength(2);
      expect(await store().readStream('contract-b')).toHaveLength(2);
    });

    test('a stream that was only read and has moved stops the command; one that stands still does not', async () => {
      await store().append(single('c1', 'buyer-b'));
      const checked = (commandId: string, stream: string, revision: number) =>
        request(commandId, [write('contract-a', NO_STREAM, eventsOf(commandId, 1))], {
          checks: [{ stream, revision }],
        });
      for (const [stream, revision, actual] of [
        ['buyer-b', NO_STREAM, 0],
        ['buyer-b', 1, 0],
        ['buyer-z', 0, NO_STREAM],
      ] as const)
        expect(await store().append(checked('c2', stream, revision))).toEqual({
          outcome: 'conflict',
          stream,
          expected: revision,
          actual,
        });
      expect(await store().readStream('contract-a')).toEqual([]);
      expect(await store().append(checked('c2', 'buyer-b', 0))).toMatchObject({ outcome: 'appended' });
      const absent = request('c3', [write('contract-c', NO_STREAM, eventsOf('c3', 1))], {
        checks: [{ stream: 'buyer-z', revision: NO_STREAM }],
      });
      expect(await store().append(absent)).toMatchObject({ outcome: 'appended' });
    });

    test('50 commands at once on one revision: exactly one wins, round after round', async () => {
      for (let revision = NO_STREAM; revision < 3; revision += 1) {
        const results = await Promise.all(
          Array.from({ length: 50 }, (_, i) => store().append(single(`r${revision}.${i}`, 'contract-hot', revision))),
        );
        expect(results.filter((result) => result.outcome === 'appended')).toHaveLength(1);
        expect(results.filter((result) => result.outcome === 'conflict')).toHaveLength(49);
      }
      expect(await store().readStream('contract-hot')).toHaveLength(4);
    });

    test('a command that fails among many at once takes nobody with it', async () => {
      const good = Array.from({ length: 5 }, (_, i) => single(`good${i}`, `contract-${i}`));
      const wrong = request('wrong', [write('contract-w', NO_STREAM, eventsOf('wrong', 1, { rate: 0.5 }))]);
      const results = await Promise.allSettled(
        [...good.slice(0, 3), wrong, single('late', 'contract-0', 7), ...good.slice(3)].map((one) =>
          store().append(one),
        ),
      );
      expect(results.map((result) => (result.status === 'fulfilled' ? result.value.outcome : 'rejected'))).toEqual([
        'appended',
        'appended',
        'appended',
        'rejected',
        'conflict',
        'appended',
        'appended',
      ]);
      expect(await store().findCommand('wrong')).toBeUndefined();
      expect(await store().readStream('contract-w')).toEqual([]);
    });

    test('a request that no log could take is a defect, and writes nothing', async () => {
      const event = eventsOf('c1', 1);
      const defects = [
        request('c1', []),
        request('c1', [write('contract-a', NO_STREAM, [])]),
        request('c1', [write('contract-a', NO_STREAM, event), write('contract-a', 0, event)]),
        request('c1', [write('no stream', NO_STREAM, event)]),
        request('c1', [write('contract-a', -2, event)]),
        request('', [write('contract-a', NO_STREAM, event)]),
        request('c1', [write('contract-a', NO_STREAM, event)], { checks: [{ stream: 'contract-b', revision: 0.5 }] }),
        request('c1', [write('contract-a', NO_STREAM, eventsOf('c1', 1, { rate: 0.5 }))]),
        request('c1', [write('contract-a', NO_STREAM, eventsOf('c1', 1, { text: '\ud800' }))]),
      ];
      for (const defect of defects) await expect(store().append(defect)).rejects.toThrow(TypeError);
      expect(await store().head()).toEqual({ position: LOG_START, hash: hashHex(EMPTY_CHAIN) });
    });
  });
}
