import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefused } from '@clausier/rulebook';
import { addDays } from './date-arithmetic.js';
import { progress, type ProgressInput } from './progress.js';

/** 100 days, 100 h due: one hour is expected a day. */
const lot = { dueCentihours: 10_000, validatedCentihours: 0, startsOn: '2026-01-01', endsOn: '2026-04-10' };
const on = (day: number) => addDays('2025-12-31', day);
function path(input: ProgressInput) {
  const result = progress(input);
  if (isRefused(result)) throw new Error(result.refusal.path);
  return result;
}

describe('Progress alert (R8)', () => {
  it.each([
    [0, 0, 0],
    [-40, 0, 0],
    [1, 1, 100],
    [50, 50, 5_000],
    [100, 100, 10_000],
    [101, 100, 10_000],
  ])('day %i: %i days elapsed, both ends counted, %i expected', (day, elapsedDays, expectedCentihours) => {
    expect(path({ ...lot, on: on(day) })).toMatchObject({ elapsedDays, expectedCentihours, totalDays: 100 });
  });

  it('a lot of one day is all done on its day', () => {
    expect(path({ ...lot, endsOn: '2026-01-01', on: '2026-01-01' })).toMatchObject({
      totalDays: 1,
      expectedCentihours: 10_000,
      alert: true,
    });
  });

  it('expected hours are half-up', () => {
    expect(path({ ...lot, dueCentihours: 50, on: on(1) }).expectedCentihours).toBe(1);
    expect(path({ ...lot, dueCentihours: 49, on: on(1) }).expectedCentihours).toBe(0);
  });

  it('alerts past 25 % of the duration, strictly', () => {
    expect([path({ ...lot, on: on(25) }).alert, path({ ...lot, on: on(26) }).alert]).toEqual([false, true]);
  });

  it('alerts under 70 % of the exact expected hours, strictly', () => {
    const at = (validatedCentihours: number) => path({ ...lot, validatedCentihours, on: on(50) }).alert;
    expect([at(3_499), at(3_500)]).toEqual([true, false]);
    // 3 h due over 100 days, day 50: 1,5 h exactly, 70 % is 1,05 h
    const exact = (validatedCentihours: number) =>
      path({ ...lot, dueCentihours: 301, validatedCentihours, on: on(50) }).alert;
    // 150,5 × 70 % = 105,35
    expect([exact(105), exact(106)]).toEqual([true, false]);
  });

  it('nothing due, no alert', () => {
    expect(path({ ...lot, dueCentihours: 0, on: on(90) }).alert).toBe(false);
  });

  it('refuses negative hours, then an end before the start', () => {
    const at = (over: Partial<ProgressInput>) => progress({ ...lot, on: on(1), ...over });
    const refusal = (where: string) => ({ refusal: { code: 'OUT_OF_RANGE', path: where } });
    expect(at({ dueCentihours: -1, validatedCentihours: -1 })).toEqual(refusal('dueCentihours'));
    expect(at({ validatedCentihours: -1, endsOn: '2025-12-31' })).toEqual(refusal('validatedCentihours'));
    expect(at({ endsOn: '2025-12-31' })).toEqual(refusal('endsOn'));
  });

  it('never expects more than what is due, and expects it all at the end', () => {
    const numbers = fc.nat({ max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(numbers, fc.nat({ max: 2_000 }), fc.integer({ min: -10, max: 2_100 }), (due, length, day) => {
        const result = path({
          dueCentihours: due,
          validatedCentihours: due,
          startsOn: '2026-01-01',
          endsOn: addDays('2026-01-01', length),
          on: addDays('2026-01-01', day),
        });
        expect(result.expectedCentihours).toBeLessThanOrEqual(due);
        if (day >= length) expect(result.expectedCentihours).toBe(due);
        expect(result.alert).toBe(false);
      }),
    );
  });

  it('names the two limits', () => {
    expect(path({ ...lot, on: on(1) }).rules).toMatchObject([{ id: 'progress.floor' }, { id: 'progress.ratio' }]);
  });
});
