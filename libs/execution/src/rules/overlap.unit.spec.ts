import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { overlapOf, type Claim } from './overlap.js';

const claim = (
  statement: string,
  from: number,
  until: number,
  declared: number,
  change: Partial<Claim> = {},
): Claim => ({
  statement,
  lot: 'l1',
  employer: 's1',
  participant: 'p1',
  modality: 'DIRECT_HIRE',
  from: day(from),
  until: day(until),
  declared,
  ...change,
});
const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}`;

describe('overlapping statements of one person', () => {
  test('meet only on the same lot, modality and employer', () => {
    const mine = claim('h1', 5, 9, 3500);
    expect(overlapOf(mine, [claim('h2', 9, 12, 2800)])).toEqual({ statements: ['h2'] });
    expect(overlapOf(mine, [claim('h2', 10, 12, 2100)])).toBeUndefined();
    for (const change of [{ lot: 'l2' }, { employer: 's2' }, { modality: 'ETTI' as const }, { participant: 'p2' }])
      expect(overlapOf(mine, [claim('h2', 9, 12, 2800, change)])).toBeUndefined();
  });

  test('cannot hold more than 24 hours for each day of their union', () => {
    expect(overlapOf(claim('h1', 5, 5, 1400), [claim('h2', 5, 5, 1000)])).toEqual({ statements: ['h2'] });
    expect(overlapOf(claim('h1', 5, 5, 1401), [claim('h2', 5, 5, 1000)])).toEqual({
      statements: ['h2'],
      excess: { days: 1, centihours: 2401, maximum: 2400 },
    });
  });

  test('are held against each other even where a long, light statement covers them all', () => {
    const others = [claim('h2', 5, 5, 2000), claim('h3', 1, 31, 1000)];
    expect(overlapOf(claim('h1', 5, 5, 1000), others)?.excess).toEqual({ days: 1, centihours: 3000, maximum: 2400 });
  });

  test('never exceed when the hours could be worked at all', () => {
    const shift = fc.record({ day: fc.integer({ min: 1, max: 31 }), length: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(fc.array(shift, { minLength: 2, maxLength: 8 }), (shifts) => {
        const share = Math.floor(2400 / shifts.length);
        const [first, ...others] = shifts.map(({ day: start, length }, index) => {
          const end = Math.min(31, start + length - 1);
          return claim(`h${index}`, start, end, share * (end - start + 1));
        });
        expect(first && overlapOf(first, others)?.excess).toBeUndefined();
      }),
    );
  });
});
