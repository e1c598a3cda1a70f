import { describe, expect, test } from '@jest/globals';
import { softFact, strictFact, type FactValuesOf } from '@clausier/kernel';
import { contexts } from '../contexts.js';
import { factResolvers } from './index.js';
import type { FactResolvers } from './resolver.js';

const roads = { seatFact: strictFact<{ readonly seat: string }>()('place'), sumFact: softFact<number>()('sum') };
const schools = { zoneFact: strictFact<{ readonly zone: string }>()('place') };
type Asked = FactResolvers<FactValuesOf<typeof roads> & FactValuesOf<typeof schools>>;

const sum = { resolve: () => Promise.resolve(3) };
const place = { resolve: () => Promise.resolve({ seat: 'Arras', zone: 'Europe/Paris' }) };

describe('the resolvers of facts', () => {
  test('are one for each fact, with all that the contexts read of it', () => {
    const whole: Asked = { place, sum };
    expect(Object.keys(whole)).toEqual([roads.seatFact.name, roads.sumFact.name]);
    expect(whole).toHaveProperty(schools.zoneFact.name);
  });

  test('do not compile when one is missing', () => {
    // @ts-expect-error: nobody resolves `sum`.
    const missing: Asked = { place };
    expect(missing).toEqual({ place });
  });

  test('do not compile when one gives another shape', () => {
    // @ts-expect-error: `schools` reads the zone of a place too.
    const partial: Asked = { place: { resolve: () => Promise.resolve({ seat: 'Arras' }) }, sum };
    // @ts-expect-error: a sum is a number.
    const wrong: Asked = { place, sum: { resolve: () => Promise.resolve('3') } };
    expect([partial, wrong]).toHaveLength(2);
  });

  test('answer every fact that a command of the product asks for', () => {
    const asked = contexts.flatMap(({ slices }) => slices.flatMap(({ facts }) => Object.values(facts)));
    const names = new Set(asked.map(({ fact }) => fact.name));
    expect([...names].filter((name) => !(name in factResolvers))).toEqual([]);
    expect(Object.keys(factResolvers).filter((name) => !names.has(name))).toEqual([]);
  });
});
