/** Narrow no-break space between thousands, no-break space before a unit: what `Intl` writes for French. */
const THIN = '\u202f';
const FIXED = '\u00a0';

/** The decimals that are left out. */
const DROPPED = { needed: /0+$/, money: /^00$/, two: /^$/ } as const;

/** A whole number with its thousands apart. Exact at any size. */
export function wholeNumber(value: number | bigint): string {
  const digits = String(value).replace('-', '');
  return (value < 0 ? '−' : '') + digits.replace(/\B(?=(\d{3})+$)/g, THIN);
}

/** A value of `decimals` decimal places, with the decimals it needs: 10000010 at 4 → « 1 000,001 ». */
function scaled(value: bigint, decimals: number): string {
  const unit = 10n ** BigInt(decimals);
  const fraction = String(value % unit)
    .padStart(decimals, '0')
    .replace(/0+$/, '');
  return `${wholeNumber(value / unit)}${fraction === '' ? '' : `,${fraction}`}`;
}

/** Hundredths with the decimals they need: 3000 → « 30 », 12050 → « 120,5 »; money has two or none; a record always two. */
function hundredths(value: number | bigint, decimals: 'needed' | 'money' | 'two'): string {
  const size = value < 0 ? -BigInt(value) : BigInt(value);
  const rest = String(size % 100n).padStart(2, '0');
  const fraction = rest.replace(DROPPED[decimals], '');
  return `${value < 0 ? '−' : ''}${wholeNumber(size / 100n)}${fraction === '' ? '' : `,${fraction}`}`;
}

/** Cents in euros: « 1 000 000 € », « 60,50 € ». */
export function euros(cents: number | bigint): string {
  return `${hundredths(cents, 'money')}${FIXED}€`;
}

/** Centihours in hours: « 833,33 h », « 120,5 h ». */
export function hours(centihours: number | bigint): string {
  return `${hundredths(centihours, 'needed')}${FIXED}h`;
}

/** Hours to so many decimals: what is shown of an exact fraction. */
export function decimalHours(value: bigint, decimals: number): string {
  return `${scaled(value, decimals)}${FIXED}h`;
}

/** Cents as a decision writes them: « 7 230,00 EUR ». */
export function exactEuros(cents: number): string {
  return `${hundredths(cents, 'two')} EUR`;
}

/** Centihours as a decision writes them: « 120,50 h ». */
export function exactHours(centihours: number): string {
  return `${hundredths(centihours, 'two')} h`;
}

/** Basis points in per cent: « 12,5 % ». */
export function percent(basisPoints: number): string {
  return `${hundredths(basisPoints, 'needed')}${FIXED}%`;
}

/** A quantity with its noun; 0 and 1 are singular. */
export function counted(value: number, singular: string, plural: string): string {
  return `${wholeNumber(value)}${FIXED}${value < 2 ? singular : plural}`;
}
