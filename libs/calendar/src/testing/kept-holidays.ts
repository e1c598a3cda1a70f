import Holidays from 'date-holidays';
import type { CalendarCode } from '../calendars.js';

/** Where the kept library puts each calendar. */
const PLACES: Readonly<Record<CalendarCode, readonly [country: string, state?: string]>> = {
  FR: ['FR'],
  'FR-AM': ['FR', '67'],
  'FR-GP': ['GP'],
  'FR-MQ': ['MQ'],
  'FR-GF': ['GF'],
  'FR-RE': ['RE'],
  'FR-YT': ['YT'],
  'FR-MF': ['MF'],
  'FR-BL': ['BL'],
};

/**
 * What the library gives and R6 does not: Good Friday in Guadeloupe and Martinique, and in Saint-Martin the abolition day
 * of Guadeloupe (its issues 251 and 252).
 */
const OUTSIDE_R6: Readonly<Partial<Record<CalendarCode, string>>> = {
  'FR-GP': 'easter -2',
  'FR-MQ': 'easter -2',
  'FR-MF': '05-27',
};
/** What R6 gives in its place. */
const ONLY_IN_R6: Readonly<Partial<Record<CalendarCode, string>>> = { 'FR-MF': '05-28' };

const libraries = new Map<CalendarCode, Holidays>();
const years = new Map<string, readonly string[]>();

function libraryOf(calendar: CalendarCode): Holidays {
  const known = libraries.get(calendar);
  if (known) return known;
  const [country, state] = PLACES[calendar];
  const library = state === undefined ? new Holidays(country) : new Holidays(country, state);
  library.setHoliday('easter 0', { type: 'observance', name: { fr: 'Pâques' } });
  const own = ONLY_IN_R6[calendar];
  if (own !== undefined) library.setHoliday(own, { type: 'public', name: { fr: 'Abolition de l’esclavage' } });
  libraries.set(calendar, library);
  return library;
}

/** Public holidays of a year by the kept library, sorted, each once. */
export function keptHolidays(year: number, calendar: CalendarCode): readonly string[] {
  const key = `${calendar} ${year}`;
  const known = years.get(key);
  if (known) return known;
  const dates = libraryOf(calendar)
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public' && holiday.rule !== OUTSIDE_R6[calendar])
    .map((holiday) => holiday.date.slice(0, 10));
  const sorted = [...new Set(dates)].sort();
  years.set(key, sorted);
  return sorted;
}

/** Easter Sunday of a year by the kept library. */
export function keptEaster(year: number): string | undefined {
  return libraryOf('FR')
    .getHolidays(year)
    .find((holiday) => holiday.rule === 'easter 0')
    ?.date.slice(0, 10);
}
