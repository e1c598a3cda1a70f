import type { LocalDate } from '@clausier/kernel';
import { holidaysOf, type CalendarCode } from './calendars.js';
import { dayNumberOf, fromDayNumber, toDayNumber, weekday, type DayNumber } from './civil-days.js';

/** A working day is no Saturday, no Sunday and no public holiday. A holiday on a weekend is not moved. */
export function isWorkingDay(date: LocalDate, calendar: CalendarCode): boolean {
  const day = toDayNumber(date);
  return weekday(day) < 6 && !holidaysOf(Number(date.slice(0, 4)), calendar).has(day);
}

/** The day itself when it is a working day, else the next one (R6 extension). */
export function nextWorkingDay(date: LocalDate, calendar: CalendarCode): LocalDate {
  return isWorkingDay(date, calendar) ? date : firstWorkingDayAfter(date, calendar);
}

/** The first working day strictly after: when overdue acts and escalations fire. */
export function firstWorkingDayAfter(date: LocalDate, calendar: CalendarCode): LocalDate {
  return addWorkingDays(date, 1, calendar);
}

/** The n-th working day after the date, whether that date is one or not; n ≥ 1. */
export function addWorkingDays(date: LocalDate, count: number, calendar: CalendarCode): LocalDate {
  let year = Number(date.slice(0, 4));
  let closed = holidaysOf(year, calendar);
  let newYear = newYearOf(year + 1);
  let [day, left] = [toDayNumber(date), count];
  while (left > 0) {
    day += 1;
    if (day === newYear) {
      year += 1;
      closed = holidaysOf(year, calendar);
      newYear = newYearOf(year + 1);
    }
    if (weekday(day) < 6 && !closed.has(day)) left -= 1;
  }
  return fromDayNumber(day);
}

function newYearOf(year: number): DayNumber {
  return dayNumberOf({ year, month: 1, day: 1 });
}
