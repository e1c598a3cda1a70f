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
  participant: 'p1',
  from: day(from),
  until: day(until),
  declared,
  ...change,
});
const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}`;

/** The plan that works hours as late as possible, day by day backwards: it fails only where no plan succeeds. */
function fitsInDays(claims: readonly Claim[]): boolean {
  const left = claims.map(({ from, until, declared }) => ({ from, until, hours: declared }));
  for (let date = 31; date >= 1; date--) {
    let room = 2400;
    const open = left.filter(({ from, until }) => from <= day(date) && day(date) <= until);
    for (const one of open.sort((a, b) => (a.from < b.from ? 1 : -1))) {
      const worked = Math.min(room, one.hours);
      one.hours -= worked;
      room -= worked;
    }
  }
  return left.every(({ hours }) => hours === 0);
}

describe('overlapping statements of one person', () => {
  test('meet on the days that they share', () => {
    const mine = claim('h1', 5, 9, 3500);
    expect(overlapOf(mine, [claim('h2', 9, 12, 2800)])).toEqual({ statements: ['h2'] });
    expect(overlapOf(mine, [claim('h2', 10, 12, 2100)])).toBeUndefined();
    for (const participant of ['p2', undefined])
      expect(overlapOf(mine, [claim('h2', 9, 12, 2800, { participant })])).toBeUndefined();
    const team = { ...mine, participant: undefined };
    expect(overlapOf(team, [claim('h2', 9, 12, 2800, { participant: undefined })])).toBeUndefined();
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

  test('are held against the days of their union, through a chain of statements', () => {
    // 1–2, 2–3 and 3–4 January: 96 hours in four days, and not one more.
    const chain = [claim('h2', 2, 3, 3000), claim('h3', 3, 4, 3600)];
    expect(overlapOf(claim('h1', 1, 2, 3000), chain)).toEqual({ statements: ['h2'] });
    expect(overlapOf(claim('h1', 1, 2, 3001), chain)?.excess).toEqual({ days: 4, centihours: 9601, maximum: 9600 });
  });

  test('do not answer for hours on days that the statement does not touch', () => {
    // What stands on 20 January is too much by itself; a statement on the 5th and 6th has nothing to do with it.
    const others = [claim('h2', 6, 7, 1000), claim('h3', 20, 20, 4000), claim('h4', 7, 8, 1000)];
    expect(overlapOf(claim('h1', 5, 6, 1000), others)).toEqual({ statements: ['h2'] });
  });

  test('are impossible exactly when no plan of days has room for all of them', () => {
    const period = fc.record({ day: fc.integer({ min: 1, max: 6 }), length: fc.integer({ min: 1, max: 3 }) });
    const statement = fc.record({ period, hours: fc.integer({ min: 1, max: 72 }) });
    fc.assert(
      fc.property(fc.array(statement, { minLength: 2, maxLength: 5 }), (statements) => {
        const [first, ...others] = statements.map(({ period: { day: start, length }, hours }, index) =>
          claim(`h${index}`, start, start + length - 1, Math.min(hours, 24 * length) * 100),
        );
        if (!first) return;
        fc.pre(fitsInDays(others));
        expect(overlapOf(first, others)?.excess === undefined).toBe(fitsInDays([first, ...others]));
      }),
    );
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
