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

/** Most centihours of a period (R7: 24 × days); for a headcount, per person. */
export function mostCentihours(period: Period, persons = 1): number {
  return perDay(period.from) * daysOf(period) * persons;
}
