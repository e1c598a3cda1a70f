import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { fold, type AnyAggregate, type NewEvent } from '@clausier/kernel';
import { recorded } from '@clausier/testing';
import fc from 'fast-check';
import { programmingContext } from '../index.js';

function samplesOf(aggregate: AnyAggregate): NewEvent[] {
  return Object.values(aggregate.events).map(({ type, version }) => {
    const file = new URL(`../events/samples/${type}.v${version}.json`, import.meta.url);
    return { type, schemaVersion: version, data: JSON.parse(readFileSync(file, 'utf8')) as unknown };
  });
}

test.each(programmingContext.aggregates.map((aggregate): [string, AnyAggregate] => [aggregate.category, aggregate]))(
  'a %s has a state after any sequence of its events, in whatever order',
  (category, aggregate) => {
    const histories = fc.array(fc.constantFrom(...samplesOf(aggregate)), { maxLength: 12 });
    fc.assert(
      fc.property(histories, (events) => {
        const history = recorded(`${category}-1`, events, '2012-03-01');
        expect(fold(aggregate, history)).toEqual(fold(aggregate, history));
      }),
    );
  },
);

describe('an unknown event', () => {
  test.each(programmingContext.aggregates)('leaves the state of its stream as it was', (aggregate) => {
    const [foreign] = recorded('other-1', [{ type: 'FromAnotherWorld', schemaVersion: 1, data: {} }], '2012-03-01');
    expect(foreign && aggregate.evolve(aggregate.initial, foreign)).toBe(aggregate.initial);
  });
});
