import type { LocalDate } from '@clausier/kernel';

/** Days since 1970-01-01 in the proleptic Gregorian calendar: dates as whole numbers, no time of day, no zone. */
export type DayNumber = number;

interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

export function civilOf(date: LocalDate): CivilDate {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function dateOf({ year, month, day }: CivilDate): LocalDate {
  return `${year}-${two(month)}-${two(day)}`;
}

/** Day number of a civil date; counts years from March so that the leap day is the last of its year. */
export function dayNumberOf({ year, month, day }: CivilDate): DayNumber {
  const shifted = month > 2 ? year : year - 1;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leaps + Math.floor((153 * monthFromMarch + 2) / 5) + day - 719_469;
}

export function toDayNumber(date: LocalDate): DayNumber {
  return dayNumberOf(civilOf(date));
}

/** The date of a day number, years 1970 to 9999. */
export function fromDayNumber(days: DayNumber): LocalDate {
  const fromMarch0 = days + 719_468;
  const era = Math.floor(fromMarch0 / 146_097);
  const dayOfEra = fromMarch0 - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return dateOf({
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  });
}

/** 1 Monday … 7 Sunday. */
export function weekday(days: DayNumber): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** Days of a month. `dayNumberOf` takes month 13 for the next January. */
export function daysInMonth(year: number, month: number): number {
  return dayNumberOf({ year, month: month + 1, day: 1 }) - dayNumberOf({ year, month, day: 1 });
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
