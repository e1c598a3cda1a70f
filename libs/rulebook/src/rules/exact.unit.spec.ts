import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { counted, decimalHours, euros, hours, percent, wholeNumber } from '../french/quantities.js';
import { exactSum, halfUp, isSafe, lowestTerms, roundedUp, sum } from './exact.js';

const text = (value: string) => value.replaceAll('\u00a0', '_').replaceAll('\u202f', '.');

describe('Exact arithmetic', () => {
  it('half-up is floor(x + ½), up is the next whole', () => {
    expect([halfUp(1n, 2n), halfUp(1n, 3n), halfUp(2n, 3n), halfUp(0n, 5n)]).toEqual([1n, 0n, 1n, 0n]);
    expect([roundedUp(1n, 3n), roundedUp(3n, 3n), roundedUp(4n, 3n), roundedUp(0n, 3n)]).toEqual([1n, 1n, 2n, 0n]);
  });

  it('a sum is exact, or none beyond ±(2^53 − 1)', () => {
    expect(exactSum([])).toBe(0);
    expect(exactSum([Number.MAX_SAFE_INTEGER, 5, -5])).toBe(Number.MAX_SAFE_INTEGER);
    expect(exactSum([Number.MAX_SAFE_INTEGER, 1])).toBeUndefined();
    expect(exactSum([-Number.MAX_SAFE_INTEGER, -1])).toBeUndefined();
  });

  it('lowest terms keep the value and share no divisor', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }), (n, d) => {
        const { numerator, denominator } = lowestTerms(n, d);
        expect(numerator * d).toBe(n * denominator);
        expect(lowestTerms(numerator, denominator)).toEqual({ numerator, denominator });
      }),
    );
    expect(lowestTerms(6n, 4n)).toEqual({ numerator: 3n, denominator: 2n });
    expect(lowestTerms(0n, 7n)).toEqual({ numerator: 0n, denominator: 1n });
  });

  it('a number is exact within ±(2^53 − 1)', () => {
    const limit = 2n ** 53n - 1n;
    expect([isSafe(limit), isSafe(limit + 1n), isSafe(-limit), isSafe(-limit - 1n)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('sums without losing a unit', () => {
    expect(sum([])).toBe(0n);
    expect(sum([Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, -1])).toBe(2n ** 54n - 3n);
  });
});

describe('Quantities in French', () => {
  it.each([
    [wholeNumber(0), '0'],
    [wholeNumber(999), '999'],
    [wholeNumber(1_000), '1.000'],
    [wholeNumber(-1_234_567), '−1.234.567'],
    [wholeNumber(12n ** 12n), '8.916.100.448.256'],
    [euros(100_000_000), '1.000.000_€'],
    [euros(6_050), '60,50_€'],
    [euros(6_005), '60,05_€'],
    [euros(0), '0_€'],
    [euros(-1), '−0,01_€'],
    [hours(83_333n), '833,33_h'],
    [hours(12_050), '120,5_h'],
    [hours(0), '0_h'],
    [hours(100), '1_h'],
    [hours(-8_329), '−83,29_h'],
    [decimalHours(10_000_010n, 4), '1.000,001_h'],
    [decimalHours(83_300n, 2), '833_h'],
    [decimalHours(1n, 8), '0,00000001_h'],
    [percent(5_000), '50_%'],
    [percent(1_250), '12,5_%'],
    [percent(1), '0,01_%'],
    [counted(0, 'jour', 'jours'), '0_jour'],
    [counted(1, 'jour', 'jours'), '1_jour'],
    [counted(2, 'jour', 'jours'), '2_jours'],
    [counted(1_000, 'jour', 'jours'), '1.000_jours'],
  ])('%s', (written, expected) => {
    expect(text(written)).toBe(expected);
  });
});
