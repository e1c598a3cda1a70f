import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefused } from '../book/refused.js';
import { dueOf, type ClauseStrategy } from './due.js';
import { ledger, LEDGER_ENTRY_KINDS, type LedgerEntry } from './ledger.js';

const MAX = Number.MAX_SAFE_INTEGER;
const fixed = (agreedCentihours: number): ClauseStrategy => ({ strategy: 'fixed', agreedCentihours });
const due = (clause: ClauseStrategy) => {
  const result = dueOf(clause);
  return isRefused(result) ? result.refusal : result.dueCentihours;
};

describe('Hours due (R7)', () => {
  it.each<[string, ClauseStrategy, number]>([
    ['fixed → agreed', fixed(83_300), 83_300],
    [
      'formula → sizing again, in the clause’s rounding',
      {
        strategy: 'formula',
        amountCents: 100_000_000,
        labourShareBp: 5_000,
        effortRateBp: 500,
        hourlyCostCents: 3_000,
        rounding: 'upToHour',
      },
      83_400,
    ],
    [
      'share of hours worked → labour hours × share',
      { strategy: 'share', labourCentihours: 100_000, shareBp: 500 },
      5_000,
    ],
    ['share, half-up to the hundredth', { strategy: 'share', labourCentihours: 10, shareBp: 500 }, 1],
    ['share, below the half', { strategy: 'share', labourCentihours: 9, shareBp: 500 }, 0],
    ['accrual → 1 h per 2 000 EUR', { strategy: 'accrual', invoicedCents: 10_000_000, stepCents: 200_000 }, 5_000],
    ['accrual, half-up to the hundredth', { strategy: 'accrual', invoicedCents: 1_000, stepCents: 200_000 }, 1],
    ['accrual, below the half', { strategy: 'accrual', invoicedCents: 999, stepCents: 200_000 }, 0],
    ['nothing declared, nothing due', { strategy: 'share', labourCentihours: 0, shareBp: 1 }, 0],
  ])('%s', (_title, clause, expected) => {
    expect(due(clause)).toBe(expected);
  });

  it.each<[ClauseStrategy, string]>([
    [fixed(-1), 'agreedCentihours'],
    [{ strategy: 'share', labourCentihours: -1, shareBp: 0 }, 'labourCentihours'],
    [{ strategy: 'share', labourCentihours: 0, shareBp: 0 }, 'shareBp'],
    [{ strategy: 'accrual', invoicedCents: -1, stepCents: 0 }, 'invoicedCents'],
    [{ strategy: 'accrual', invoicedCents: 0, stepCents: 0 }, 'stepCents'],
    [{ strategy: 'formula', amountCents: 1, labourShareBp: 1, effortRateBp: 1, hourlyCostCents: 0 }, 'hourlyCostCents'],
    [{ strategy: 'accrual', invoicedCents: MAX, stepCents: 1 }, ''],
  ])('%j is refused at « %s »', (clause, path) => {
    expect(due(clause)).toEqual({ code: 'OUT_OF_RANGE', path });
    expect(ledger(clause, [])).toEqual({ refusal: { code: 'OUT_OF_RANGE', path } });
  });

  it('names the strategy’s rule, and sizing’s with it', () => {
    expect(dueOf(fixed(1))).toMatchObject({ rules: [{ id: 'ledger.due.fixed' }] });
    expect(dueOf({ strategy: 'share', labourCentihours: 1, shareBp: 1 })).toMatchObject({
      rules: [{ id: 'ledger.due.share' }],
    });
    expect(dueOf({ strategy: 'accrual', invoicedCents: 1, stepCents: 1 })).toMatchObject({
      rules: [{ id: 'ledger.due.accrual' }],
    });
    expect(
      dueOf({ strategy: 'formula', amountCents: 1, labourShareBp: 1, effortRateBp: 1, hourlyCostCents: 1 }),
    ).toMatchObject({ rules: [{ id: 'ledger.due.formula' }, { id: 'sizing.formula' }, { id: 'sizing.rounding' }] });
  });
});

describe('The hour ledger (R7)', () => {
  it('balance = validated + creditIn − creditOut − due', () => {
    const entries: LedgerEntry[] = [
      { kind: 'validated', centihours: 5_000 },
      { kind: 'correction', centihours: -300 },
      { kind: 'creditIn', centihours: 700 },
      { kind: 'creditOut', centihours: 100 },
    ];
    expect(ledger(fixed(6_000), entries)).toEqual({
      due: 6_000,
      validated: 4_700,
      creditIn: 700,
      creditOut: 100,
      balance: -700,
      shortfall: 700,
      surplus: 0,
      rules: [expect.objectContaining({ id: 'ledger.due.fixed' }), expect.objectContaining({ id: 'ledger.balance' })],
    });
  });

  it('a surplus is not a shortfall, and an even balance is neither', () => {
    expect(ledger(fixed(1), [{ kind: 'validated', centihours: 3 }])).toMatchObject({
      balance: 2,
      shortfall: 0,
      surplus: 2,
    });
    expect(ledger(fixed(0), [])).toMatchObject({ balance: 0, shortfall: 0, surplus: 0 });
  });

  it('validated hours may be negative by mistake and are still computed', () => {
    expect(ledger(fixed(0), [{ kind: 'correction', centihours: -5 }])).toMatchObject({ validated: -5, shortfall: 5 });
  });

  it.each(['validated', 'creditIn', 'creditOut'] as const)('%s may not be negative', (kind) => {
    expect(
      ledger(fixed(0), [
        { kind: 'correction', centihours: -1 },
        { kind, centihours: -1 },
      ]),
    ).toEqual({
      refusal: { code: 'OUT_OF_RANGE', path: 'entries.1.centihours' },
    });
  });

  it('only what is written must be exact: sums may pass 2^53 on the way', () => {
    const entries: LedgerEntry[] = [
      { kind: 'validated', centihours: MAX },
      { kind: 'validated', centihours: MAX },
      { kind: 'correction', centihours: -MAX },
    ];
    expect(ledger(fixed(0), entries)).toMatchObject({ validated: MAX });
  });

  it.each<[string, number, LedgerEntry[]]>([
    [
      'validated',
      0,
      [
        { kind: 'validated', centihours: MAX },
        { kind: 'validated', centihours: 1 },
      ],
    ],
    [
      'creditIn',
      0,
      [
        { kind: 'creditIn', centihours: MAX },
        { kind: 'creditIn', centihours: 1 },
      ],
    ],
    [
      'creditOut',
      0,
      [
        { kind: 'creditOut', centihours: MAX },
        { kind: 'creditOut', centihours: 1 },
        { kind: 'creditIn', centihours: MAX },
      ],
    ],
    ['balance', MAX, [{ kind: 'correction', centihours: -1 }]],
  ])('refuses a %s that cannot be written exactly', (_title, agreed, entries) => {
    expect(ledger(fixed(agreed), entries)).toEqual({ refusal: { code: 'OUT_OF_RANGE', path: '' } });
  });

  const entry = fc
    .record({
      kind: fc.constantFrom(...LEDGER_ENTRY_KINDS),
      centihours: fc.integer({ min: 0, max: 1_000_000 }),
      sign: fc.boolean(),
    })
    .map(({ kind, centihours, sign }): LedgerEntry => ({
      kind,
      centihours: kind === 'correction' && sign ? -centihours : centihours,
    }));

  it('does not depend on the order of the entries', () => {
    fc.assert(
      fc.property(fc.array(entry), fc.infiniteStream(fc.nat()), fc.nat({ max: 1_000_000 }), (entries, keys, agreed) => {
        const shuffled = entries.map((value) => ({ value, key: keys.next().value })).sort((a, b) => a.key - b.key);
        expect(
          ledger(
            fixed(agreed),
            shuffled.map(({ value }) => value),
          ),
        ).toEqual(ledger(fixed(agreed), entries));
      }),
    );
  });

  it('shortfall and surplus are the two sides of the balance', () => {
    fc.assert(
      fc.property(fc.array(entry), fc.nat({ max: 1_000_000 }), (entries, agreed) => {
        const result = ledger(fixed(agreed), entries);
        if (isRefused(result)) throw new Error('refused');
        expect(result.surplus - result.shortfall).toBe(result.balance);
        expect(Math.min(result.surplus, result.shortfall)).toBe(0);
      }),
    );
  });
});
