import { daysBetween } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';
import { perDay } from './limits.js';

/** Local dates, both ends counted. */
export interface Period {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

export function daysOf({ from, until }: Period): number {
  return daysBetween(from, until) + 1;
}

/** True when at least one day is in both. */
export function periodsMeet(a: Period, b: Period): boolean {
  return a.from <= b.until && b.from <= a.until;
}

/** R7: a person works at most 24 hours on each day of a period. A headcount has that many for each person. */
export function mostCentihours(period: Period, persons = 1): number {
  return perDay(period.from) * daysOf(period) * persons;
}
