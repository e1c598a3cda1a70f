import { expect, test } from '@jest/globals';
import { defineEvent } from './event.js';
import { f } from './fields.js';
import { heardBy, ignoring, type EventIn, type EventTypeIn, type Listening } from './listening.js';

/** The compiler is the judge: each `@ts-expect-error` marks a line that must not build. */
const catalogues = {
  lamp: {
    LampLit: defineEvent('LampLit', { watts: f.count() }),
    LampPutOut: defineEvent('LampPutOut', {}),
  },
  door: { DoorOpened: defineEvent('DoorOpened', { by: f.ref() }) },
};
type Catalogues = typeof catalogues;
type Answer<T extends EventTypeIn<Catalogues>> = (event: EventIn<Catalogues, T>) => string;
type Readers = Listening<Catalogues, { [T in EventTypeIn<Catalogues>]: Answer<T> }, () => string>;

test('a listener ignores a stream as a whole, and reads each event of another with its own data', () => {
  const reader: Readers = {
    ...ignoring('door'),
    lamp: { LampLit: ({ data }) => `${data.watts} W`, ...ignoring('LampPutOut') },
  };
  expect(Object.keys(reader).toSorted()).toEqual(Object.keys(catalogues).toSorted());
  expect([...heardBy<unknown>(reader, catalogues).keys()]).toEqual(['LampLit']);
});

test('a stream without an answer does not compile', () => {
  // @ts-expect-error nothing is said of `door`
  const reader: Readers = { lamp: 'ignored' };
  // @ts-expect-error there is no stream `window`
  const other: Readers = { ...ignoring('lamp', 'door'), window: 'ignored' };
  expect([reader, other].map((one) => heardBy<unknown>(one, catalogues).size)).toEqual([0, 0]);
});

test('an event without an answer does not compile in a stream that is read', () => {
  // @ts-expect-error nothing is said of `LampPutOut`
  const lamp: Readers['lamp'] = { LampLit: () => 'lit' };
  // @ts-expect-error there is no event `LampBroke`
  const other: Readers['lamp'] = { ...ignoring('LampLit', 'LampPutOut'), LampBroke: 'ignored' };
  expect([lamp, other]).toHaveLength(2);
});

test('one answer for every kind of a stream leaves out those that have their own', () => {
  const reader: Readers = { ...ignoring('door'), lamp: { every: () => 'any', ...ignoring('LampPutOut') } };
  expect([...heardBy<unknown>(reader, catalogues).keys()]).toEqual(['LampLit']);
});

test('an event is read with the data of its own kind only', () => {
  const door: Readers['door'] = {
    // @ts-expect-error a door has no watts
    DoorOpened: ({ data }) => `${data.watts} W`,
  };
  expect(heardBy<unknown>({ door }, catalogues).has('DoorOpened')).toBe(true);
});
