import { expect, test } from '@jest/globals';
import { fakeIds } from './fake-ids.js';
import { fixedClock } from './fixed-clock.js';

test('the clock stands still until it is told to move, in either direction', () => {
  const clock = fixedClock('2026-03-02T08:00:00Z');
  expect([clock.now(), clock.now()]).toEqual(['2026-03-02T08:00:00Z', '2026-03-02T08:00:00Z']);
  clock.advance(1500);
  expect(clock.now()).toBe('2026-03-02T08:00:01.500Z');
  clock.advance(-2000);
  expect(clock.now()).toBe('2026-03-02T07:59:59.500Z');
  clock.set('2013-01-17T00:00:00Z');
  expect(clock.now()).toBe('2013-01-17T00:00:00Z');
});

test('ids come in order', () => {
  const ids = fakeIds('lot');
  expect([ids.next(), ids.next(), fakeIds('lot').next()]).toEqual(['lot1', 'lot2', 'lot1']);
});
