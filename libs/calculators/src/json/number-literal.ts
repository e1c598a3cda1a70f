/** A JSON number that is not a whole number within ±(2^53 − 1): kept as written, never rounded into one. */
export class InexactNumber {
  constructor(readonly source: string) {}
}

/** The number a JSON literal writes, judged on its digits and not on the nearest double: `1.0` and `1e3` are whole. */
export function numberOf(literal: string): number | InexactNumber {
  if (literal.length <= 15 && /^-?\d+$/.test(literal)) return Number(literal) || 0;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal) ?? [];
  const digits = (whole + fraction).replace(/^0+/, '');
  if (digits === '') return 0;
  const significant = digits.replace(/0+$/, '');
  const scale = Number(exponent) - fraction.length + (digits.length - significant.length);
  if (scale < 0 || significant.length + scale > 16) return new InexactNumber(literal);
  const value = Number(sign + significant + '0'.repeat(scale));
  return Number.isSafeInteger(value) ? value : new InexactNumber(literal);
}
