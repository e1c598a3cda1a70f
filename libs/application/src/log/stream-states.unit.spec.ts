import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buyer, buyerEvents, supplier } from '@clausier/directory';
import { LOG_START, fold, streamName, type EventEnvelope, type Position } from '@clausier/kernel';
import type { EventStore, ReadStreamOptions } from '@clausier/event-store-port';
import { clausier } from '../testing/clausier.js';
import { grant, registered } from '../testing/buyer.js';
import { StreamStates } from './stream-states.js';

const ON = '2026-01-01';

/** What a state must be: every event of the stream up to the position, folded from nothing. */
async function folded(store: EventStore, id: string, upTo: Position) {
  const events = (await store.readAll({ after: LOG_START, limit: 10_000, upTo })).filter(
    ({ stream }) => stream === streamName('buyer', id),
  );
  return { state: fold(buyer, events), revision: events.length - 1 };
}

/** Counts the events that a store hands out. */
function counting(store: EventStore): EventStore & { readonly read: () => number } {
  let events = 0;
  const counted = <T extends readonly EventEnvelope[]>(page: T): T => {
    events += page.length;
    return page;
  };
  return {
    ...store,
    read: () => events,
    readStream: async (stream: string, options?: ReadStreamOptions) => counted(await store.readStream(stream, options)),
    readAll: async (options) => counted(await store.readAll(options)),
  };
}

describe('the state of a stream', () => {
  test('at any position is the fold of what came before, however the cache was filled, used or dropped', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('append' as const), id: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ do: fc.constant('read' as const), id: fc.constantFrom('a', 'b', 'c', 'd'), back: fc.nat(6) }),
      fc.record({ do: fc.constant('together' as const), id: fc.constantFrom('a', 'b'), backs: fc.array(fc.nat(6)) }),
    );
    const capacity = fc.constantFrom(1, 2, 20_000);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), capacity, async (steps, kept) => {
        const { store, given } = clausier('2026-06-15T09:00:00Z');
        const states = new StreamStates(store, kept);
        const check = async (id: string, back: number) => {
          const upTo = String(Math.max(0, Number((await store.head()).position) - back));
          const { state, revision } = await states.at(buyer, id, upTo);
          expect({ state, revision }).toEqual(await folded(store, id, upTo));
        };
        let n = 0;
        for (const one of steps)
          if (one.do === 'append') await given(`buyer-${one.id}`, ON, grant(`actor${n++}`, 'guest'));
          else if (one.do === 'read') await check(one.id, one.back);
          else await Promise.all(one.backs.map((back) => check(one.id, back)));
        for (const id of ['a', 'b', 'c', 'd']) await check(id, 0);
      }),
      { numRuns: 60 },
    );
  });

  test('costs only the events that came since it was last asked for', async () => {
    const { store, given } = clausier('2026-06-15T09:00:00Z');
    await given('buyer-illu', ON, ...registered(), ...Array.from({ length: 50 }, (_, i) => grant(`a${i}`, 'guest')));
    const counted = counting(store);
    const states = new StreamStates(counted);
    const head = async () => (await store.head()).position;
    await states.at(buyer, 'illu', await head());
    expect(counted.read()).toBe(53);
    await given('buyer-illu', ON, grant('last', 'guest'));
    await states.at(buyer, 'illu', await head());
    await states.at(buyer, 'illu', await head());
    expect(counted.read()).toBe(54);
  });

  test('asked for in the past leaves the newest one in the cache', async () => {
    const { store, given } = clausier('2026-06-15T09:00:00Z');
    await given('buyer-illu', ON, ...registered());
    const counted = counting(store);
    const states = new StreamStates(counted);
    const newest = await states.at(buyer, 'illu', '3');
    expect(await states.at(buyer, 'illu', '1')).toMatchObject({ revision: 0, state: { directorates: [] } });
    const before = counted.read();
    expect(await states.at(buyer, 'illu', '3')).toEqual(newest);
    expect(counted.read()).toBe(before);
  });

  test('read slowly at an older position does not push out what a faster reading kept', async () => {
    const { store, given } = clausier('2026-06-15T09:00:00Z');
    await given('buyer-illu', ON, ...registered());
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const counted = counting(store);
    const slow: EventStore = {
      ...counted,
      readStream: async (stream, options) => {
        const events = await counted.readStream(stream, options);
        if (options?.upTo === '1') await held;
        return events;
      },
    };
    const states = new StreamStates(slow);
    const older = states.at(buyer, 'illu', '1');
    await states.at(buyer, 'illu', '3');
    release();
    expect((await older).revision).toBe(0);
    const before = counted.read();
    expect((await states.at(buyer, 'illu', '3')).revision).toBe(2);
    expect(counted.read()).toBe(before);
  });

  test('of a stream nobody wrote to is the first one, and is not remembered', async () => {
    const { store, given } = clausier('2026-06-15T09:00:00Z');
    const states = new StreamStates(store);
    expect(await states.at(buyer, 'illu', '0')).toEqual({
      ...{ stream: 'buyer-illu', revision: -1, position: LOG_START, state: buyer.initial },
    });
    await given('buyer-illu', ON, ...registered());
    expect((await states.at(buyer, 'illu', '3')).revision).toBe(2);
  });

  test('skips no event that its aggregate does not know', async () => {
    const { store, given } = clausier('2026-06-15T09:00:00Z');
    await given('supplier-s1', ON, buyerEvents.DirectorateCreated({ directorate: 'd', officialName: 'Ailleurs' }));
    const { revision, state } = await new StreamStates(store).at(supplier, 's1', '1');
    expect({ revision, state }).toEqual({ revision: 0, state: supplier.initial });
  });
});

describe('the streams of a category', () => {
  test('are listed in order of birth, as far as the position goes, in several pages and by several at once', async () => {
    const { store, given } = clausier('2026-06-15T09:00:00Z');
    const names = Array.from({ length: 700 }, (_, i) => `b${(i * 7919) % 700}`);
    for (const [i, id] of names.entries()) {
      await given(`buyer-${id}`, ON, grant('x', 'guest'));
      if (i % 2) await given(`canteen-${id}`, ON, grant('y', 'guest'), grant('z', 'guest'));
    }
    const states = new StreamStates(store);
    const head = (await store.head()).position;
    const [all, some, canteens, none] = await Promise.all([
      states.ids('buyer', head),
      states.ids('buyer', '1000'),
      states.ids('canteen', head),
      states.ids('supplier', head),
    ]);
    expect(all).toEqual(names);
    const born = await store.readAll({ after: LOG_START, limit: 1000 });
    expect(some).toEqual(
      born.filter(({ stream }) => stream.startsWith('buyer-')).map(({ stream }) => stream.slice('buyer-'.length)),
    );
    expect(canteens).toHaveLength(350);
    expect(none).toEqual([]);
    await given('buyer-late', ON, grant('x', 'guest'));
    expect((await states.ids('buyer', (await store.head()).position)).at(-1)).toBe('late');
    expect(await states.ids('buyer', head)).toEqual(names);
  });
});
