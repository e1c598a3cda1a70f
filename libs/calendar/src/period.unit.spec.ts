import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CALENDARS, type CalendarCode } from './calendars.js';
import { addDays } from './date-arithmetic.js';
import { period, type PeriodLength } from './period.js';
import { isWorkingDay } from './working-days.js';
import { startOfLocalDay, ZONES } from './zones.js';

const lengths: fc.Arbitrary<PeriodLength> = fc.oneof(
  fc.integer({ min: 1, max: 1_200 }).map((days) => ({ days })),
  fc.integer({ min: 1, max: 1_200 }).map((months) => ({ months })),
  fc.integer({ min: 1, max: 1_200 }).map((workingDays) => ({ workingDays })),
);
const dates = fc.integer({ min: 0, max: 40_176 }).map((days) => addDays('1990-01-01', days));

describe('Periods (R6)', () => {
  it('Notified 2025-12-31 → 28 Feb 2026 is a Saturday → dueOn 2026-03-02', () => {
    expect(period({ from: '2025-12-31', months: 2 })).toEqual({
      endsOn: '2026-02-28',
      dueOn: '2026-03-02',
      dueAt: '2026-03-02T23:00:00Z',
      rules: expect.any(Array),
    });
  });

  it('tells what it rests on: the extension, the holidays, and that art. 3(5) is not applied, which is not verified', () => {
    const resting = (calendar?: CalendarCode) =>
      period({ from: '2025-12-31', months: 2, calendar }).rules.map(({ id, verified }) => [id, verified]);
    const common = [
      ['period.extension', true],
      ['holidays.FR.fixed', true],
      ['holidays.FR.easter', true],
    ];
    const doubted = ['period.minimumTwoWorkingDays', false];
    expect(resting()).toEqual([...common, doubted]);
    expect(resting('FR-GP')).toEqual([...common, ['holidays.FR-GP.fixed', true], doubted]);
    expect(resting('FR-AM')).toEqual([
      ...common,
      ['holidays.FR-AM.fixed', true],
      ['holidays.FR-AM.easter', true],
      doubted,
    ]);
  });

  it('Notified 2026-03-31 → 31 May is a Sunday → 2026-06-01', () => {
    expect(period({ from: '2026-03-31', months: 2 })).toMatchObject({ endsOn: '2026-05-31', dueOn: '2026-06-01' });
  });

  it('Asked 2026-04-30, 10 working days → (1 and 8 May, 14 May Ascension are holidays) → 2026-05-19', () => {
    expect(period({ from: '2026-04-30', workingDays: 10 })).toMatchObject({
      endsOn: '2026-05-19',
      dueOn: '2026-05-19',
    });
  });

  it('a period in days excludes the day of the event', () => {
    expect(period({ from: '2026-11-23', days: 1 })).toMatchObject({ endsOn: '2026-11-24', dueOn: '2026-11-24' });
    expect(period({ from: '2026-11-23', days: 5 })).toMatchObject({ endsOn: '2026-11-28', dueOn: '2026-11-30' });
  });

  it('the calendar decides the extension and, unless told otherwise, the zone', () => {
    expect(period({ from: '2026-05-26', days: 1, calendar: 'FR-GP' })).toMatchObject({
      endsOn: '2026-05-27',
      dueOn: '2026-05-28',
      dueAt: '2026-05-29T04:00:00Z',
    });
    expect(period({ from: '2026-05-26', days: 1 })).toMatchObject({
      dueOn: '2026-05-27',
      dueAt: '2026-05-27T22:00:00Z',
    });
    expect(period({ from: '2026-05-26', days: 1, zone: 'Indian/Reunion' })).toMatchObject({
      dueAt: '2026-05-27T20:00:00Z',
    });
  });

  it('an extended due date never falls on a day that is not working, and is the first such day', () => {
    fc.assert(
      fc.property(dates, lengths, fc.constantFrom(...CALENDARS), (from, length, calendar) => {
        const { endsOn, dueOn } = period({ from, ...length, calendar });
        expect(isWorkingDay(dueOn, calendar)).toBe(true);
        for (let day = endsOn; day < dueOn; day = addDays(day, 1)) expect(isWorkingDay(day, calendar)).toBe(false);
        if ('workingDays' in length) expect(endsOn).toBe(dueOn);
      }),
    );
  });

  it('dueAt is the local midnight after dueOn in every zone, nights of clock change included', () => {
    fc.assert(
      fc.property(dates, lengths, fc.constantFrom(...ZONES), (from, length, zone) => {
        const { dueOn, dueAt } = period({ from, ...length, zone });
        expect(dueAt).toBe(startOfLocalDay(addDays(dueOn, 1), zone));
        expect(dueAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      }),
    );
  });
});
