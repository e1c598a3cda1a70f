import { civilOf } from '@clausier/calendar';

/** Narrow no-break space between thousands, no-break space before a unit: what `Intl` writes for French. */
const THIN = '\u202f';
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

/** A whole number with its thousands apart. Exact at any size. */
export function wholeNumber(value: number | bigint): string {
  const digits = String(value).replace('-', '');
  return (value < 0 ? '−' : '') + digits.replace(/\B(?=(\d{3})+$)/g, THIN);
}

/** Hundredths written with as many decimals as they need: 3000 → « 30 », 12050 → « 120,5 ». */
function hundredths(value: number | bigint, decimals: 'needed' | 'money'): string {
  const negative = value < 0;
  const size = BigInt(value) * (negative ? -1n : 1n);
  const rest = String(size % 100n).padStart(2, '0');
  const fraction = rest === '00' ? '' : decimals === 'money' ? rest : rest.replace(/0$/, '');
  return `${negative ? '−' : ''}${wholeNumber(size / 100n)}${fraction === '' ? '' : `,${fraction}`}`;
}

/** Cents in euros: « 1 000 000 € », « 60,50 € ». */
export function euros(cents: number | bigint): string {
  return `${hundredths(cents, 'money')}${FIXED}€`;
}

/** Centihours in hours: « 833,33 h », « 120,5 h ». */
export function hours(centihours: number | bigint): string {
  return `${hundredths(centihours, 'needed')}${FIXED}h`;
}

/** Basis points in per cent: « 12,5 % ». */
export function percent(basisPoints: number): string {
  return `${hundredths(basisPoints, 'needed')}${FIXED}%`;
}

/** A share already shown with a dot: « 22,3 % ». */
export function shownPercent(shown: string): string {
  return `${shown.replace('.', ',')}${FIXED}%`;
}

/** A decimal string with a dot, in French. */
export function decimal(text: string): string {
  return text.replace('.', ',');
}

/** A quantity with its noun; 0 and 1 are singular. */
export function counted(value: number, singular: string, plural: string): string {
  return `${wholeNumber(value)}${FIXED}${value < 2 ? singular : plural}`;
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
