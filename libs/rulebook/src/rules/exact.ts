/** Exact whole-number arithmetic behind the rules: one named rounding at the end, none before. */

/** `floor(n/d + ½)` for n ≥ 0, d > 0. */
export function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

/** `ceil(n/d)` for n ≥ 0, d > 0. */
export function roundedUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}

/** The fraction in lowest terms, d > 0. */
export function lowestTerms(numerator: bigint, denominator: bigint): { numerator: bigint; denominator: bigint } {
  let [a, b] = [numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return { numerator: numerator / a, denominator: denominator / a };
}

/** True when the number can be written in JSON and in an event: within ±(2^53 − 1). */
export function isSafe(value: bigint): boolean {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER);
}

/** The exact sum, or `undefined` where it cannot be written. */
export function exactSum(values: Iterable<number>): number | undefined {
  const total = sum(values);
  return isSafe(total) ? Number(total) : undefined;
}

export function sum(values: Iterable<number>): bigint {
  let total = 0n;
  for (const value of values) total += BigInt(value);
  return total;
}
