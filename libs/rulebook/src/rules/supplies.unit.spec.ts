import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefused } from '../book/refused.js';
import {
  classOf,
  SUPPLY_FAMILIES,
  SUPPLY_LABELS,
  type SupplyClass,
  type SupplyLabel,
  type SupplyLine,
} from './supply-classes.js';
import { CANTEEN_KINDS, foodLimits, FOOD_TERRITORIES } from './supply-verdicts.js';
import { supplies, type SuppliesInput, type SuppliesResult } from './supplies.js';

const line = (over: Partial<SupplyLine> = {}): SupplyLine => ({
  family: 'grocery',
  valueCents: 100,
  labels: [],
  local: false,
  direct: false,
  ...over,
});

function answer(over: Partial<SuppliesInput>): SuppliesResult {
  const result = supplies({ year: 2024, canteen: 'public', lines: [], ...over });
  if (isRefused(result)) throw new Error(result.refusal.path);
  return result;
}

/** Lines worth `organic` bp of organic food and `quality` bp of other quality food. */
const shares = (organic: number, quality: number) => [
  line({ valueCents: organic, labels: ['organic'] }),
  line({ valueCents: quality, labels: ['hve'] }),
  line({ valueCents: 10_000 - organic - quality }),
];

describe('The class of a line (R10): one label, by the cascade', () => {
  const CASES: readonly (readonly [readonly SupplyLabel[], SupplyClass])[] = [
    [[], 'none'],
    [['organic'], 'organic'],
    [['labelRouge'], 'siqo'],
    [['aocAop'], 'siqo'],
    [['igp'], 'siqo'],
    [['stg'], 'siqo'],
    [['hve'], 'otherEgalim'],
    [['sustainableFishing'], 'otherEgalim'],
    [['rup'], 'otherEgalim'],
    [['fermier'], 'otherEgalim'],
    [['fairTrade'], 'otherEgalim'],
    [['externalities'], 'externalities'],
    [['externalities', 'fermier', 'igp', 'organic'], 'organic'],
    [['externalities', 'fermier', 'igp'], 'siqo'],
    [['externalities', 'fermier'], 'otherEgalim'],
    [['igp', 'igp'], 'siqo'],
  ];
  it.each(CASES)('%j → %s', (labels, expected) => {
    expect(classOf(labels)).toBe(expected);
  });
});

describe('Shares of food purchases (R10)', () => {
  it('are exact fractions in cents, not reduced, shown half-up to 0,1 %', () => {
    const result = answer({
      lines: [
        line({ valueCents: 223, labels: ['organic'], local: true }),
        line({ valueCents: 277, labels: ['igp'], family: 'meat' }),
        line({ valueCents: 100, local: true, family: 'fish' }),
        line({ valueCents: 400, direct: true }),
      ],
    });
    expect(result).toMatchObject({
      totalCents: 1_000,
      organicShare: { numerator: 223, denominator: 1_000, shown: '22.3' },
      qualityShare: { numerator: 500, denominator: 1_000, shown: '50.0' },
      meatFishShare: { numerator: 277, denominator: 377, shown: '73.5' },
      localShareExcludingOrganic: { numerator: 100, denominator: 777, shown: '12.9' },
      classified: ['organic', 'siqo', 'none', 'none'],
    });
  });

  it.each([
    [1, 2_000, '0.1'],
    [1, 2_001, '0.0'],
    [0, 7, '0.0'],
    [7, 7, '100.0'],
    [1_999, 2_000, '100.0'],
  ])('%i ÷ %i shows %s', (organic, total, shown) => {
    const lines = [line({ valueCents: organic, labels: ['organic'] }), line({ valueCents: total - organic })];
    expect(answer({ lines }).organicShare).toEqual({ numerator: organic, denominator: total, shown });
  });

  it('a total of 0 is no data, never 0 %', () => {
    const none = { numerator: 0, denominator: 0, shown: null };
    expect(answer({ lines: [line({ valueCents: 0, labels: ['organic'] })] })).toMatchObject({
      totalCents: 0,
      organicShare: none,
      qualityShare: none,
      meatFishShare: none,
      localShareExcludingOrganic: none,
      classified: ['organic'],
      verdicts: { quality: 'noData', organic: 'noData', meatFish: 'noData' },
    });
  });

  it('when all is organic, the local share has no denominator', () => {
    expect(answer({ lines: [line({ labels: ['organic'], local: true })] }).localShareExcludingOrganic.shown).toBeNull();
  });

  it('drinks count in the total', () => {
    expect(answer({ lines: [line({ family: 'drinks' }), line({ labels: ['organic'] })] }).organicShare.shown).toBe(
      '50.0',
    );
  });

  it('classified supplies add up to the total', () => {
    const lines = fc.array(
      fc.record({
        family: fc.constantFrom(...SUPPLY_FAMILIES),
        valueCents: fc.nat({ max: 10_000_000 }),
        labels: fc.array(fc.constantFrom(...SUPPLY_LABELS), { maxLength: 4 }),
        local: fc.boolean(),
        direct: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(lines, (own) => {
        const result = answer({ lines: own });
        const valueOf = (name: string) =>
          own.reduce((total, { valueCents }, i) => total + (result.classified[i] === name ? valueCents : 0), 0);
        const quality = ['organic', 'siqo', 'otherEgalim', 'externalities'].map(valueOf).reduce((a, b) => a + b, 0);
        expect(quality + valueOf('none')).toBe(result.totalCents);
        expect(quality).toBe(result.qualityShare.numerator);
        expect(valueOf('organic')).toBe(result.organicShare.numerator);
        expect(result.localShareExcludingOrganic.denominator).toBe(result.totalCents - valueOf('organic'));
      }),
    );
  });

  it('refuses a year outside 1990–2099, then a negative value, then a total that cannot be written', () => {
    const refused = (over: Partial<SuppliesInput>) => supplies({ year: 2024, canteen: 'public', lines: [], ...over });
    const at = (path: string) => ({ refusal: { code: 'OUT_OF_RANGE', path } });
    expect(refused({ year: 1989, lines: [line({ valueCents: -1 })] })).toEqual(at('year'));
    expect(refused({ year: 2100 })).toEqual(at('year'));
    expect(refused({ lines: [line(), line({ valueCents: -1 })] })).toEqual(at('lines.1.valueCents'));
    expect(refused({ lines: [line({ valueCents: Number.MAX_SAFE_INTEGER }), line({ valueCents: 1 })] })).toEqual(
      at(''),
    );
  });
});

describe('EGalim verdicts (R10): per canteen and civil year', () => {
  it.each([
    ['public', 2021, 'notInForce', 'notInForce'],
    ['public', 2022, 'met', 'notInForce'],
    ['public', 2023, 'met', 'notInForce'],
    ['public', 2024, 'met', 'met'],
    ['state', 2021, 'notInForce', 'notInForce'],
    ['state', 2022, 'met', 'notInForce'],
    ['state', 2024, 'met', 'met'],
    ['private', 2022, 'notInForce', 'notInForce'],
    ['private', 2023, 'notInForce', 'notInForce'],
    ['private', 2024, 'met', 'met'],
    ['private', 2099, 'met', 'met'],
    ['public', 1990, 'notInForce', 'notInForce'],
  ] as const)('%s canteen in %i: %s, meat and fish %s', (canteen, year, own, meatFish) => {
    const lines = [line({ family: 'meat', labels: ['organic'] })];
    expect(answer({ canteen, year, lines }).verdicts).toEqual({ quality: own, organic: own, meatFish });
  });

  it('not in force goes before no data', () => {
    expect(answer({ canteen: 'private', year: 2023 }).verdicts).toEqual({
      quality: 'notInForce',
      organic: 'notInForce',
      meatFish: 'notInForce',
    });
    expect(answer({ year: 2022 }).verdicts).toEqual({ quality: 'noData', organic: 'noData', meatFish: 'notInForce' });
  });

  it.each([
    ['metropole', 2024, 5_000, 2_000],
    ...(['guadeloupe', 'guyane', 'martinique', 'reunion', 'saintMartin'] as const).flatMap((territory) => [
      [territory, 2022, 2_000, 500],
      [territory, 2025, 2_000, 500],
      [territory, 2026, 3_500, 1_000],
      [territory, 2029, 3_500, 1_000],
      [territory, 2030, 5_000, 2_000],
    ]),
    ['mayotte', 2025, 500, 200],
    ['mayotte', 2026, 1_500, 500],
    ['mayotte', 2029, 1_500, 500],
    ['mayotte', 2030, 3_000, 1_000],
    ['mayotte', 2034, 3_000, 1_000],
    ['mayotte', 2035, 5_000, 2_000],
    ['saintPierreEtMiquelon', 2022, 3_000, 1_000],
    ['saintPierreEtMiquelon', 2029, 3_000, 1_000],
    ['saintPierreEtMiquelon', 2030, 5_000, 2_000],
  ] as [(typeof FOOD_TERRITORIES)[number], number, number, number][])(
    '%s in %i: quality from %i bp, organic from %i bp',
    (territory, year, quality, organic) => {
      const verdicts = (lines: SupplyLine[]) => answer({ territory, year, lines }).verdicts;
      expect(verdicts(shares(organic, quality - organic))).toMatchObject({ quality: 'met', organic: 'met' });
      expect(verdicts(shares(organic - 1, quality - organic))).toMatchObject({ quality: 'notMet', organic: 'notMet' });
    },
  );

  it('a territory not said is metropolitan France', () => {
    expect(answer({ lines: shares(2_000, 3_000) }).verdicts).toMatchObject({ quality: 'met', organic: 'met' });
    expect(answer({ lines: shares(1_999, 3_000) }).verdicts).toMatchObject({ quality: 'notMet', organic: 'notMet' });
  });

  it.each([
    ['public', 6_000],
    ['private', 6_000],
    ['state', 10_000],
  ] as const)('meat and fish, %s canteen: from %i bp of the whole', (canteen, limit) => {
    const verdict = (quality: number) =>
      answer({
        canteen,
        lines: [
          line({ family: 'meat', valueCents: quality, labels: ['labelRouge'] }),
          line({ family: 'fish', valueCents: 10_000 - quality }),
          line({ family: 'dairy', valueCents: 5_000 }),
        ],
      }).verdicts.meatFish;
    expect([verdict(limit), verdict(limit - 1)]).toEqual(['met', 'notMet']);
  });

  it('names the classes, the duty and the limits it used', () => {
    expect(answer({ year: 2023 }).rules.map((rule) => rule.id)).toEqual([
      ...['organic', 'siqo', 'otherEgalim', 'externalities'].map((name) => `food.class.${name}`),
      'duty.food.public',
      'food.limit.quality.metropole',
      'food.limit.organic.metropole',
    ]);
    expect(answer({ year: 2024 }).rules).toHaveLength(8);
    expect(answer({ year: 2021 }).rules).toHaveLength(4);
  });

  it('has limits for every canteen and territory in every year of its duty', () => {
    for (const canteen of CANTEEN_KINDS) {
      for (const territory of FOOD_TERRITORIES) {
        for (let year = 2024; year <= 2099; year += 1) {
          expect(Object.keys(foodLimits(canteen, territory, year))).toEqual(['duty', 'quality', 'organic', 'meatFish']);
        }
      }
    }
  });
});
