import { describe, expect, it } from '@jest/globals';
import { CALENDARS, holidaysOf, isCalendarCode } from './calendars.js';
import { fromDayNumber } from './civil-days.js';
import { easterSunday } from './easter.js';
import { everyDay } from './testing/every-day.js';
import { addWorkingDays, firstWorkingDayAfter, isWorkingDay, nextWorkingDay } from './working-days.js';

const holidays = (year: number, calendar: (typeof CALENDARS)[number]) =>
  [...holidaysOf(year, calendar)].map(fromDayNumber).sort();

describe('Easter Sunday', () => {
  it.each([
    [1990, '1990-04-15'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('of %i is %s', (year, date) => {
    expect(fromDayNumber(easterSunday(year))).toBe(date);
  });
});

describe('Public holidays (R6): the same list for all years', () => {
  it('France, 2026', () => {
    expect(holidays(2026, 'FR')).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  it.each([
    ['FR-AM', ['2026-04-03', '2026-12-26']],
    ['FR-YT', ['2026-04-27']],
    ['FR-MQ', ['2026-05-22']],
    ['FR-GP', ['2026-05-27']],
    ['FR-GF', ['2026-06-10']],
    ['FR-RE', ['2026-12-20']],
    ['FR-MF', ['2026-05-28']],
    ['FR-BL', ['2026-10-09']],
  ] as const)('%s adds %j', (calendar, own) => {
    const france = new Set(holidays(2026, 'FR'));
    expect(holidays(2026, calendar).filter((date) => !france.has(date))).toEqual(own);
    expect(holidays(2026, calendar)).toHaveLength(11 + own.length);
  });

  it('there are nine calendars', () => {
    expect(CALENDARS.filter(isCalendarCode)).toHaveLength(9);
    expect(isCalendarCode('FR-PF')).toBe(false);
  });
});

describe('Working days (R6)', () => {
  it('a holiday on a weekend moves nowhere', () => {
    // Saturday 15 August 2026, Sunday 1 November 2026
    expect(isWorkingDay('2026-08-17', 'FR')).toBe(true);
    expect(isWorkingDay('2026-11-02', 'FR')).toBe(true);
  });

  it('a working day is its own extension, another day goes to the next', () => {
    expect(nextWorkingDay('2026-02-27', 'FR')).toBe('2026-02-27');
    expect(nextWorkingDay('2026-02-28', 'FR')).toBe('2026-03-02');
    expect(nextWorkingDay('2026-12-25', 'FR-AM')).toBe('2026-12-28');
    expect(nextWorkingDay('2024-12-25', 'FR-AM')).toBe('2024-12-27');
    expect(nextWorkingDay('2024-12-25', 'FR')).toBe('2024-12-26');
  });

  it('the first working day after a working day is another day', () => {
    expect(firstWorkingDayAfter('2026-02-26', 'FR')).toBe('2026-02-27');
    expect(firstWorkingDayAfter('2026-02-27', 'FR')).toBe('2026-03-02');
  });

  it('the n-th working day is counted from the day after, whether that day works or not', () => {
    expect(addWorkingDays('2026-04-30', 10, 'FR')).toBe('2026-05-19');
    expect(addWorkingDays('2026-05-01', 1, 'FR')).toBe('2026-05-04');
    expect(addWorkingDays('2026-05-02', 1, 'FR')).toBe('2026-05-04');
  });

  it.each(CALENDARS)('%s: the n-th working day has n working days up to it', (calendar) => {
    let count = 0;
    for (const day of everyDay(2026, 2026)) {
      if (!isWorkingDay(day.date, calendar)) continue;
      count += 1;
      if (addWorkingDays('2025-12-31', count, calendar) !== day.date) throw new Error(`${count} ${day.date}`);
    }
    expect(count).toBeGreaterThan(240);
  });
});
