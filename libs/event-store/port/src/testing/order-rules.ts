import { describe, expect, test } from '@jest/globals';
import { comparePositions, type Position } from '@clausier/kernel';
import { NO_STREAM } from '../event-store.js';
import { wholeLog } from './audit.js';
import type { ContractContext } from './context.js';
import { eventsOf, request, single, write } from './requests.js';

export function orderRules({ store, setClock }: ContractContext): void {
  describe('one order, one clock, one chain (C3)', () => {
    test('events of a command stand together, in the order it gave them', async () => {
      await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          store().append(
            request(`c${i}`, [
              write(`contract-${i}`, NO_STREAM, eventsOf(`c${i}a`, 2)),
              write(`hours-${i}`, NO_STREAM, eventsOf(`c${i}b`, 1)),
            ]),
          ),
        ),
      );
      const log = await wholeLog(store());
      expect(log).toHaveLength(24);
      for (let i = 0; i < log.length; i += 3) {
        const id = log[i]?.commandId;
        expect(log.slice(i, i + 3).map((event) => event.eventId)).toEqual([`${id}a.0`, `${id}a.1`, `${id}b.0`]);
      }
    });

    test('an event comes back as it went in, member for member', async () => {
      const data = {
        amountCents: 9007199254740991,
        none: null,
        text: 'é\u2028"\\',
        list: [{ b: 1, a: [] }],
        left: undefined,
      };
      const basis = {
        position: '7',
        streams: [{ stream: 'buyer-b', revision: 2 }],
        values: { groupValue: { cents: 3 } },
      };
      const actor = { kind: 'system', id: 'tendering', roles: [] } as const;
      const result = await store().append(
        request('c1', [write('contract-a', NO_STREAM, eventsOf('c1', 1, data))], {
          actor,
          basis,
          onBehalfOf: 'supplier1',
          correlationId: 'c0',
          causationId: 'e0',
        }),
      );
      const [event] = await store().readStream('contract-a');
      const { left: _left, ...kept } = data;
      expect(event).toStrictEqual({
        eventId: 'c1.0',
        type: 'LotPlanned',
        schemaVersion: 1,
        stream: 'contract-a',
        revision: 0,
        position: event?.position,
        recordedAt: event?.recordedAt,
        effectiveOn: '2026-03-02',
        actor,
        onBehalfOf: 'supplier1',
        commandId: 'c1',
        correlationId: 'c0',
        causationId: 'e0',
        basis,
        data: kept,
      });
      expect(result).toStrictEqual({ outcome: 'appended', position: event?.position, events: [event] });
    });

    test('what a caller does to an event it got, or gave, never reaches the log', async () => {
      const data = { amountCents: 1 };
      const result = await store().append(request('c1', [write('contract-a', NO_STREAM, eventsOf('c1', 1, data))]));
      data.amountCents = 2;
      if (result.outcome === 'appended') Object.assign(result.events[0]?.data as object, { amountCents: 3 });
      const [read] = await store().readStream('contract-a');
      Object.assign(read?.data as object, { amountCents: 4 });
      expect((await store().readStream('contract-a'))[0]?.data).toEqual({ amountCents: 1 });
    });

    test('recordedAt never goes back when the clock does', async () => {
      const clock = [
        '2026-03-02T09:00:00Z',
        '2026-03-02T08:00:00Z',
        '2026-03-02T08:59:59.999Z',
        '2026-03-02T09:00:00.500Z',
      ];
      for (const [i, instant] of clock.entries()) {
        setClock(instant);
        await store().append(single(`c${i}`, `contract-${i}`));
      }
      expect((await wholeLog(store())).map((event) => event.recordedAt)).toEqual([
        '2026-03-02T09:00:00Z',
        '2026-03-02T09:00:00Z',
        '2026-03-02T09:00:00Z',
        '2026-03-02T09:00:00.500Z',
      ]);
    });

    test('the head hash changes with every append and depends on the order', async () => {
      const hashes = [(await store().head()).hash];
      for (let i = 0; i < 5; i += 1) {
        await store().append(single(`c${i}`, `contract-${i}`));
        hashes.push((await store().head()).hash);
      }
      expect(new Set(hashes).size).toBe(6);
    });

    test('listeners hear of an append once it can be read, and no more once they stop', async () => {
      const heard: { position: Position; readable: Promise<boolean> }[] = [];
      const stop = store().onAppended((position) => {
        const readable = store()
          .head()
          .then((head) => comparePositions(head.position, position) >= 0);
        heard.push({ position, readable });
      });
      const results = await Promise.all([
        store().append(single('c1', 'contract-a')),
        store().append(single('c2', 'contract-b')),
      ]);
      const last = results
        .map((result) => ('position' in result ? result.position : ''))
        .sort(comparePositions)
        .at(-1);
      expect(heard.at(-1)?.position).toBe(last);
      expect(await Promise.all(heard.map((one) => one.readable))).not.toContain(false);
      const calls = heard.length;
      await store().append(single('c3', 'contract-a', NO_STREAM));
      await store().append(single('c1', 'contract-a'));
      expect(heard).toHaveLength(calls);
      stop();
      await store().append(single('c4', 'contract-a', 0));
      expect(heard).toHaveLength(calls);
    });
  });
}
