import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefused } from '../book/refused.js';
import {
  multipleInTenThousandths,
  penalty,
  type PenaltyInput,
  type PenaltyResult,
  type PenaltyStrategy,
} from './penalty.js';

const MAX = Number.MAX_SAFE_INTEGER;
const perHour = (cents: number): PenaltyStrategy => ({ kind: 'perHour', cents });
const times = (k: string, ceilingCents: number): PenaltyStrategy => ({ kind: 'ceilingMultiple', k, ceilingCents });
const outcome = (input: PenaltyInput) => {
  const result = penalty(input);
  return isRefused(result) ? result.refusal : [result.proposalCents, result.cappedFrom];
};

describe('Penalty (R9)', () => {
  it('120,5 h × 60,00 EUR = 7 230,00 EUR', () => {
    expect(outcome({ shortfallCentihours: 12_050, strategy: perHour(6_000) })).toEqual([723_000, null]);
  });

  it('capped at 1 % of 500 000 EUR → 5 000,00 EUR', () => {
    const cap = { bp: 100, lotAmountCents: 50_000_000 };
    expect(outcome({ shortfallCentihours: 12_050, strategy: perHour(6_000), cap })).toEqual([500_000, 723_000]);
  });

  it.each<[string, PenaltyInput, unknown]>([
    ['half a cent goes up', { shortfallCentihours: 50, strategy: perHour(1) }, [1, null]],
    ['less than half a cent goes down', { shortfallCentihours: 49, strategy: perHour(1) }, [0, null]],
    ['four times the hourly ceiling', { shortfallCentihours: 100, strategy: times('4', 2_900) }, [11_600, null]],
    ['a quarter of the ceiling, half-up', { shortfallCentihours: 100, strategy: times('0.25', 2_902) }, [726, null]],
    ['four decimals count', { shortfallCentihours: 100, strategy: times('0.0001', 10_000) }, [1, null]],
    ['no shortfall, no penalty', { shortfallCentihours: 0, strategy: perHour(6_000) }, [0, null]],
    [
      'a cap that is just reached lowers nothing',
      { shortfallCentihours: 100, strategy: perHour(500), cap: { bp: 10_000, lotAmountCents: 500 } },
      [500, null],
    ],
    [
      'the cap itself is rounded down',
      { shortfallCentihours: 100, strategy: perHour(500), cap: { bp: 9_999, lotAmountCents: 500 } },
      [499, 500],
    ],
    [
      'a cap under a cent leaves nothing',
      { shortfallCentihours: 100, strategy: perHour(500), cap: { bp: 1, lotAmountCents: 1 } },
      [0, 500],
    ],
  ])('%s', (_title, input, expected) => {
    expect(outcome(input)).toEqual(expected);
  });

  it.each<[PenaltyInput, string]>([
    [{ shortfallCentihours: -1, strategy: perHour(0) }, 'shortfallCentihours'],
    [{ shortfallCentihours: 0, strategy: perHour(0), cap: { bp: 0, lotAmountCents: 0 } }, 'strategy.cents'],
    [{ shortfallCentihours: 0, strategy: times('0.0000', 0) }, 'strategy.k'],
    [{ shortfallCentihours: 0, strategy: times('.5', 1) }, 'strategy.k'],
    [{ shortfallCentihours: 0, strategy: times('1', 0) }, 'strategy.ceilingCents'],
    [{ shortfallCentihours: 0, strategy: perHour(1), cap: { bp: 0, lotAmountCents: 0 } }, 'cap.bp'],
    [{ shortfallCentihours: 0, strategy: perHour(1), cap: { bp: 10_001, lotAmountCents: 1 } }, 'cap.bp'],
    [{ shortfallCentihours: 0, strategy: perHour(1), cap: { bp: 1, lotAmountCents: 0 } }, 'cap.lotAmountCents'],
    [{ shortfallCentihours: MAX, strategy: perHour(101) }, ''],
    [{ shortfallCentihours: MAX, strategy: perHour(101), cap: { bp: 1, lotAmountCents: 1 } }, ''],
  ])('%j is refused at « %s »', (input, path) => {
    expect(outcome(input)).toEqual({ code: 'OUT_OF_RANGE', path });
  });

  it('the greatest exact proposal is still made', () => {
    expect(outcome({ shortfallCentihours: MAX, strategy: perHour(100) })).toEqual([MAX, null]);
  });

  it('never passes the cap, and says what it was before only when the cap lowered it', () => {
    const input = fc.record({
      shortfallCentihours: fc.nat({ max: 10_000_000 }),
      strategy: fc.oneof(
        fc.integer({ min: 1, max: 20_000 }).map(perHour),
        fc
          .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 5_000 }))
          .map(([k, ceiling]) => times(`${k}.5`, ceiling)),
      ),
      cap: fc.record({
        bp: fc.integer({ min: 1, max: 10_000 }),
        lotAmountCents: fc.integer({ min: 1, max: 100_000_000 }),
      }),
    });
    fc.assert(
      fc.property(input, ({ cap, ...free }) => {
        const [before, after] = [penalty(free), penalty({ ...free, cap })];
        if (isRefused(before) || isRefused(after)) throw new Error('refused');
        expect(after.proposalCents * 10_000).toBeLessThanOrEqual(cap.bp * cap.lotAmountCents);
        if (after.cappedFrom === null) expect(after.proposalCents).toBe(before.proposalCents);
        else
          expect([after.cappedFrom, after.proposalCents < before.proposalCents]).toEqual([before.proposalCents, true]);
      }),
    );
  });

  it('names the formula’s rule and the cap’s', () => {
    const ids = (input: PenaltyInput) => (penalty(input) as PenaltyResult).rules.map((rule) => rule.id);
    expect(ids({ shortfallCentihours: 0, strategy: perHour(1) })).toStrictEqual(['penalty.perHour']);
    expect(ids({ shortfallCentihours: 0, strategy: times('1', 1), cap: { bp: 1, lotAmountCents: 1 } })).toStrictEqual([
      'penalty.ceilingMultiple',
      'penalty.cap',
    ]);
  });

  it.each([
    ['4', 40_000n],
    ['0.25', 2_500n],
    ['999999.9999', 9_999_999_999n],
    ['0007', 70_000n],
    ['0', 0n],
    ['', undefined],
    ['1234567', undefined],
    ['1.', undefined],
    ['1.23456', undefined],
    ['1,5', undefined],
    ['-1', undefined],
    [' 1', undefined],
    ['1\n', undefined],
    ['١', undefined],
  ])('k = %j reads %s ten-thousandths', (k, expected) => {
    expect(multipleInTenThousandths(k)).toBe(expected);
  });
});
