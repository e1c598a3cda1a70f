import { describe, expect, it } from '@jest/globals';
import { CALENDARS, holidaysOf } from './calendars.js';
import { fromDayNumber } from './civil-days.js';
import { easterSunday } from './easter.js';
import { everyDay } from './testing/every-day.js';
import { keptEaster, keptHolidays } from './testing/kept-holidays.js';
import { isWorkingDay } from './working-days.js';

const YEARS = Array.from({ length: 210 }, (_, i) => 1990 + i);
const holidays = (year: number, calendar: (typeof CALENDARS)[number]) =>
  [...holidaysOf(year, calendar)].map(fromDayNumber).sort();

describe('Our calendars against the kept library, year by year and day by day', () => {
  it('Easter Sunday agrees from 1990 to 2199', () => {
    expect(YEARS.map((year) => fromDayNumber(easterSunday(year)))).toEqual(YEARS.map(keptEaster));
  });

  it.each(CALENDARS)('%s: every public holiday agrees from 1990 to 2199', (calendar) => {
    for (const year of YEARS) expect([year, holidays(year, calendar)]).toEqual([year, keptHolidays(year, calendar)]);
  });

  it.each(CALENDARS)('%s, every day from 1990 to 2099: neither Saturday, nor Sunday, nor holiday', (calendar) => {
    const closed = new Set(YEARS.flatMap((year) => keptHolidays(year, calendar)));
    for (const { date, weekday } of everyDay(1990, 2099)) {
      const working = weekday !== 0 && weekday !== 6 && !closed.has(date);
      if (isWorkingDay(date, calendar) !== working) throw new Error(`${date} ${calendar}`);
    }
  });
});
