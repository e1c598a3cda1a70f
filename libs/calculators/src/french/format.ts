import { civilOf } from '@clausier/calendar';

const FIXED = '\u00a0';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** A share already shown with a dot: « 22,3 % ». */
export function shownPercent(shown: string): string {
  return `${shown.replace('.', ',')}${FIXED}%`;
}

/** A decimal string with a dot, in French. */
export function decimal(text: string): string {
  return text.replace('.', ',');
}

/** A date in words: « 1er mars 2026 ». */
export function longDate(date: string): string {
  const { year, month, day } = civilOf(date);
  return `${day === 1 ? '1er' : day} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** A month `YYYY-MM` in words: « avril 2026 ». */
export function longMonth(month: string): string {
  return longDate(`${month}-02`).slice(2);
}
