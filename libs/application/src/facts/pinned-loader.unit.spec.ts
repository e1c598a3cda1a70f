import { expect, test } from '@jest/globals';
import { buyer, canteen } from '@clausier/directory';
import { grant, registered } from '../testing/buyer.js';
import { clausier } from '../testing/clausier.js';
import { PinnedLoader } from './pinned-loader.js';

test('a loader answers at its own position whatever is written meanwhile, and remembers what it read', async () => {
  const { store, states, given } = clausier('2026-06-15T09:00:00Z');
  await given('buyer-illu', '2026-01-01', ...registered());
  const loader = new PinnedLoader(await store.head(), states);
  await given('buyer-illu', '2026-01-02', grant('alice', 'essHead'));
  await given('buyer-later', '2026-01-02', ...registered());
  await new PinnedLoader(await store.head(), states).state(buyer, 'illu');

  expect((await loader.state(buyer, 'illu')).grants).toEqual([]);
  expect((await loader.entry(canteen, 'k1')).revision).toBe(-1);
  expect(await loader.ids('buyer')).toEqual(['illu']);
  expect(loader.head.position).toBe('3');
  await loader.state(buyer, 'illu');
  expect(loader.streams).toEqual([
    { stream: 'buyer-illu', revision: 2 },
    { stream: 'canteen-k1', revision: -1 },
  ]);
});

test('what a loader only peeks at is neither recorded nor seen: another buyer’s words pass for nobody’s', async () => {
  const { store, states, given } = clausier('2026-06-15T09:00:00Z');
  await given('buyer-illu', '2026-01-01', ...registered());
  await given('buyer-other', '2026-01-01', ...registered());
  const loader = new PinnedLoader(await store.head(), states);
  await loader.state(buyer, 'illu');
  expect(await loader.peek(buyer, 'other')).toMatchObject({ grants: [] });
  expect(loader.streams.map(({ stream }) => stream)).toEqual(['buyer-illu']);
  expect(loader.seen.map(({ stream }) => stream)).toEqual(['buyer-illu']);
});
