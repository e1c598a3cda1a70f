import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { composeRuleBook } from '../book/overlay.js';
import { createRuleBook, latestRules, type RuleBook } from '../book/rule-book.js';
import { isRefused } from '../book/refused.js';
import { sizing, SIZING_ROUNDINGS, type SizingInput } from './sizing.js';

/** R1: 1 000 000,00 EUR × 50 % × 5 % ÷ 30,00 EUR. */
const example: SizingInput = {
  amountCents: 100_000_000,
  labourShareBp: 5_000,
  effortRateBp: 500,
  hourlyCostCents: 3_000,
};

const inputs = fc.record({
  amountCents: fc.integer({ min: 1, max: 10_000_000_000 }),
  labourShareBp: fc.integer({ min: 1, max: 10_000 }),
  effortRateBp: fc.integer({ min: 1, max: 10_000 }),
  hourlyCostCents: fc.integer({ min: 1, max: 100_000 }),
  rounding: fc.constantFrom(...SIZING_ROUNDINGS),
});

function hoursOf(input: SizingInput): number {
  const sized = sizing(input);
  if (isRefused(sized)) throw new Error(sized.refusal.code);
  return sized.centihours;
}

describe('Sizing (R1): amount × labour share × effort rate ÷ hourly cost', () => {
  it.each([
    ['halfUpToHour', 83_300],
    ['upToHour', 83_400],
    ['halfUpToHundredth', 83_333],
  ] as const)('1 000 000 EUR × 50 %% × 5 %% ÷ 30 EUR, %s → %i', (rounding, centihours) => {
    expect(sizing({ ...example, rounding })).toEqual({
      centihours,
      exact: { numerator: '2500', denominator: '3' },
      rounding,
      rules: [expect.objectContaining({ id: 'sizing.formula' })],
    });
  });

  it('rounds half-up to the hour unless told otherwise, and says so', () => {
    expect(sizing(example)).toMatchObject({
      centihours: 83_300,
      rounding: 'halfUpToHour',
      rules: [{ id: 'sizing.formula' }, { id: 'sizing.rounding' }],
    });
  });

  it.each([
    // 0.5 h exactly, then just under, then 1 h exactly
    [5_000, 'halfUpToHour', 100],
    [4_999, 'halfUpToHour', 0],
    [4_999, 'upToHour', 100],
    [10_000, 'upToHour', 100],
    [10_001, 'upToHour', 200],
    [50, 'halfUpToHundredth', 1],
    [49, 'halfUpToHundredth', 0],
  ] as const)('%i cents at 100 EUR an hour, %s → %i', (amountCents, rounding, centihours) => {
    const input = { amountCents, labourShareBp: 10_000, effortRateBp: 10_000, hourlyCostCents: 10_000, rounding };
    expect(hoursOf(input)).toBe(centihours);
  });

  it.each([
    ['amountCents', 0],
    ['labourShareBp', 0],
    ['labourShareBp', 10_001],
    ['effortRateBp', 0],
    ['effortRateBp', 10_001],
    ['hourlyCostCents', 0],
    ['amountCents', 1.5],
    ['amountCents', Number.MAX_SAFE_INTEGER + 1],
  ] as const)('refuses %s = %d', (field, value) => {
    expect(sizing({ ...example, [field]: value })).toEqual({ refusal: { code: 'OUT_OF_RANGE', path: field } });
  });

  it('with several faults tells the first field', () => {
    expect(sizing({ amountCents: 0, labourShareBp: 0, effortRateBp: 0, hourlyCostCents: 0 })).toEqual({
      refusal: { code: 'OUT_OF_RANGE', path: 'amountCents' },
    });
  });

  it('refuses hours that cannot be written exactly', () => {
    const huge = {
      amountCents: Number.MAX_SAFE_INTEGER,
      labourShareBp: 10_000,
      effortRateBp: 10_000,
      hourlyCostCents: 1,
    };
    expect(sizing(huge)).toEqual({ refusal: { code: 'OUT_OF_RANGE', path: '' } });
    expect(hoursOf({ ...huge, hourlyCostCents: 100, rounding: 'halfUpToHundredth' })).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('grows with amount, share and rate, and falls with cost', () => {
    fc.assert(
      fc.property(inputs, inputs, (a, b) => {
        const low = {
          amountCents: Math.min(a.amountCents, b.amountCents),
          labourShareBp: Math.min(a.labourShareBp, b.labourShareBp),
          effortRateBp: Math.min(a.effortRateBp, b.effortRateBp),
          hourlyCostCents: Math.max(a.hourlyCostCents, b.hourlyCostCents),
          rounding: a.rounding,
        };
        for (const name of ['amountCents', 'labourShareBp', 'effortRateBp', 'hourlyCostCents'] as const) {
          const other = name === 'hourlyCostCents' ? Math.min(a[name], b[name]) : Math.max(a[name], b[name]);
          expect(hoursOf({ ...low, [name]: other })).toBeGreaterThanOrEqual(hoursOf(low));
        }
      }),
    );
  });

  it('keeps the exact hours in lowest terms, and each rounding is the nearest of its kind', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const sized = sizing(input);
        if (isRefused(sized)) throw new Error('refused');
        const [n, d] = [BigInt(sized.exact.numerator), BigInt(sized.exact.denominator)];
        const product = BigInt(input.amountCents) * BigInt(input.labourShareBp) * BigInt(input.effortRateBp);
        expect(n * BigInt(input.hourlyCostCents) * 100_000_000n).toBe(product * d);
        const step = input.rounding === 'halfUpToHundredth' ? 1n : 100n;
        const error = 2n * (BigInt(sized.centihours) * d - 100n * n);
        if (input.rounding === 'upToHour') expect(error >= 0n && error < 2n * step * d).toBe(true);
        else expect(error > -step * d && error <= step * d).toBe(true);
      }),
    );
  });

  it('takes a default rounding from local policy', () => {
    const entry = { ...latestRules.get('sizing.rounding'), value: 'upToHour' };
    const book = composeRuleBook([{ id: 'pdc', entries: [entry] }]) as RuleBook;
    expect(sizing(example, book.at('2026-01-01'))).toMatchObject({ centihours: 83_400, rounding: 'upToHour' });
  });

  it('a rounding that does not exist cannot be adopted; in the book it would be a defect', () => {
    const entry = { ...latestRules.get('sizing.rounding'), value: 'downToHour' };
    expect(composeRuleBook([{ id: 'pdc', entries: [entry] }])).toEqual({
      refusal: { code: 'VALUE_OUT_OF_RANGE', path: '0.entries.0.value' },
    });
    const book = createRuleBook([entry]);
    expect(() => sizing(example, book.at('2026-01-01'))).toThrow('Unknown rounding in the rule book: downToHour');
  });
});
