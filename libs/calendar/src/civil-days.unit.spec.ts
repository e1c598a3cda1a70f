import { describe, expect, it } from '@jest/globals';
import { civilOf, dateOf, dayNumberOf, daysInMonth, fromDayNumber, toDayNumber, weekday } from './civil-days.js';
import {
  addDays,
  addMonths,
  daysBetween,
  firstDayOf,
  lastDayOf,
  laterDate,
  monthOf,
  plannedEnd,
  quarterOf,
} from './date-arithmetic.js';

const DAY_MS = 86_400_000;

describe('Days as whole numbers', () => {
  it.each([
    ['1990-01-01', 7_305],
    ['2000-02-29', 11_016],
    ['2024-03-01', 19_783],
    ['2026-11-23', 20_780],
    ['2100-03-01', 47_541],
    ['2199-12-31', 84_005],
  ])('%s is day %i', (date, number) => {
    expect([toDayNumber(date), fromDayNumber(number)]).toEqual([number, date]);
  });

  it('weekdays run from Monday 1 to Sunday 7, whatever the sign', () => {
    expect(['2026-11-23', '2026-11-28', '2026-11-29'].map((date) => weekday(toDayNumber(date)))).toEqual([1, 6, 7]);
    for (let day = -800; day < 800; day += 1) {
      expect(weekday(day)).toBe(new Date(day * DAY_MS).getUTCDay() || 7);
    }
  });

  it('a date is its year, month and day', () => {
    expect(civilOf('2026-03-09')).toEqual({ year: 2026, month: 3, day: 9 });
    expect(dateOf({ year: 2026, month: 3, day: 9 })).toBe('2026-03-09');
    expect(dayNumberOf({ year: 1970, month: 1, day: 1 })).toBe(0);
  });

  it.each([
    [2024, 2, 29],
    [2026, 2, 28],
    [2100, 2, 28],
    [2000, 2, 29],
    [2026, 4, 30],
    [2026, 12, 31],
  ])('%i-%i has %i days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});

describe('Adding days and months (R6)', () => {
  it.each([
    ['2025-12-31', 2, '2026-02-28'],
    ['2026-03-31', 2, '2026-05-31'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-01-31', -1, '2025-12-31'],
    ['2026-03-31', -13, '2025-02-28'],
    ['2099-12-31', 1_200, '2199-12-31'],
  ])('%s and %i months: same day number, or the month’s last day → %s', (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected);
  });

  it('days cross months and years both ways', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(daysBetween('2026-01-01', '2026-12-31')).toBe(364);
    expect(daysBetween('2026-12-31', '2026-01-01')).toBe(-364);
  });

  it('names months and quarters', () => {
    expect(monthOf('2026-03-09')).toBe('2026-03');
    expect([firstDayOf('2026-02'), lastDayOf('2026-02'), lastDayOf('2026-12')]).toEqual([
      '2026-02-01',
      '2026-02-28',
      '2026-12-31',
    ]);
    expect(['2013-01-01', '2013-03-31', '2013-04-01', '2013-09-30', '2013-10-01'].map(quarterOf)).toEqual([
      '2013q1',
      '2013q1',
      '2013q2',
      '2013q3',
      '2013q4',
    ]);
  });

  it('the last day of so many months is the eve of the same day number, or of the last day of the month', () => {
    expect([plannedEnd('2013-03-12', 5), plannedEnd('2026-01-01', 12), plannedEnd('2023-12-31', 2)]).toEqual([
      '2013-08-11',
      '2026-12-31',
      '2024-02-28',
    ]);
  });

  it('the later of two dates', () => {
    expect([
      laterDate('2026-01-01', '2026-01-02'),
      laterDate('2026-01-02', '2026-01-01'),
      laterDate('2026-01-01', '2026-01-01'),
    ]).toEqual(['2026-01-02', '2026-01-02', '2026-01-01']);
  });
});
