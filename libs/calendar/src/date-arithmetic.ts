import type { LocalDate } from '@clausier/kernel';
import { civilOf, dateOf, daysInMonth, fromDayNumber, toDayNumber } from './civil-days.js';

/** The date `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Same day number `months` later, or the month's last day if it has none (R6). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = civilOf(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return dateOf({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** Days from the first date to the second; negative when the second comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Month of a date, `YYYY-MM`. */
export function monthOf(date: LocalDate): string {
  return date.slice(0, 7);
}

/** First day of a month `YYYY-MM`. */
export function firstDayOf(month: string): LocalDate {
  return `${month}-01`;
}

/** Last day of a month `YYYY-MM`. */
export function lastDayOf(month: string): LocalDate {
  return addDays(addMonths(firstDayOf(month), 1), -1);
}

/** Last day of what lasts so many months from its first day, as a lot does by plan. */
export function plannedEnd(startedOn: LocalDate, durationMonths: number): LocalDate {
  return addDays(addMonths(startedOn, durationMonths), -1);
}

/** Civil quarter of a date, as supplies name it: `2013q4`. */
export function quarterOf(date: LocalDate): string {
  const { year, month } = civilOf(date);
  return `${year}q${Math.ceil(month / 3)}`;
}

/** The later of two dates. */
export function laterDate(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}
