/** A JSON number that is not a whole number within ±(2^53 − 1): kept as written, never rounded into one. */
export class InexactNumber {
  constructor(readonly source: string) {}
}

/** The form of most numbers: whole, without exponent, and far from the limit. */
const PLAIN = /^-?[1-9]\d{0,14}$/;

/** The number a JSON literal writes, judged on its digits and not on the nearest double: `1.0` and `1e3` are whole. */
export function numberOf(literal: string): number | InexactNumber {
  if (PLAIN.test(literal)) return Number(literal);
  const [mantissa = '', exponent = '0'] = literal.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = (whole + fraction).replace(/^0+/, '');
  if (digits === '') return 0;
  const significant = digits.replace(/0+$/, '');
  const zeros = Number(exponent) - fraction.length + (digits.length - significant.length);
  if (zeros < 0 || significant.length + zeros > 16) return new InexactNumber(literal);
  const value = Number(significant + '0'.repeat(zeros));
  if (!Number.isSafeInteger(value)) return new InexactNumber(literal);
  return mantissa.startsWith('-') ? -value : value;
}
