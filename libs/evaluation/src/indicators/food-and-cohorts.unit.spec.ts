import { describe, expect, test } from '@jest/globals';
import type { EvaluationInput, HolderRow } from '../model/evaluation-input.js';
import { computeCentralEvaluation } from '../rules/central-evaluation.js';
import { arras, contract, hours, input, lens, lille, lot, reims } from '../testing/input.js';

const compute = (change: Partial<EvaluationInput>, year = 2012) => {
  const { indicators: results } = computeCentralEvaluation(input(change), year);
  return (id: string, cohort?: string) => results.find((result) => result.id === id && result.cohort === cohort);
};

describe('food', () => {
  const bought = (line: string, valueCents: number, change: object = {}) => ({
    canteen: 'k1',
    quarter: '2013q4',
    line,
    on: '2013-10-15',
    family: 'grocery' as const,
    valueCents,
    labels: [],
    local: false,
    direct: false,
    corrections: [],
    ...change,
  });

  test('organic share, and local share of what is not organic, by the rule book', () => {
    const supplies = [
      bought('f1', 2_230, { labels: ['organic'], local: true }),
      bought('f2', 2_797, { local: true }),
      bought('f3', 4_973),
      bought('f4', 99_999, { on: '2012-12-31', quarter: '2012q4' }),
    ];
    const of = compute({ supplies }, 2013);
    expect(of('activity.organicShare')).toMatchObject({ numerator: 2_230, denominator: 10_000, shown: '22.3' });
    expect(of('activity.localShareExcludingOrganic')).toMatchObject({
      numerator: 2_797,
      denominator: 7_770,
      shown: '36.0',
    });
    expect(of('activity.organicShare')?.rows).toContainEqual({ stream: 'supply-k1.2013q4', item: 'f1' });
    expect(compute({ supplies }, 2011)('activity.organicShare')).toMatchObject({ noData: true });
  });

  test('quality share, and that of meat and fish over meat and fish alone, by the rule book', () => {
    const supplies = [
      bought('f1', 2_000, { labels: ['organic'] }),
      bought('f2', 1_000, { labels: ['labelRouge'], family: 'meat' }),
      bought('f3', 3_000, { family: 'fish' }),
      bought('f4', 4_000),
    ];
    const of = compute({ supplies }, 2013);
    expect(of('activity.qualityShare')).toMatchObject({ numerator: 3_000, denominator: 10_000, shown: '30.0' });
    expect(of('activity.meatFishQualityShare')).toMatchObject({ numerator: 1_000, denominator: 4_000, shown: '25.0' });
    expect(compute({ supplies: [bought('f4', 1)] }, 2013)('activity.meatFishQualityShare')).toMatchObject({
      noData: true,
    });
  });

  test('each canteen has its own verdict, on all its purchases of the civil year, from the start of the duty', () => {
    const organic = { labels: ['organic'], family: 'meat' };
    const canteens = ['k1', 'k2', 'k3'].map(
      (canteen) => ({ canteen, kind: 'public', territory: 'metropole' }) as const,
    );
    const supplies = [
      bought('f1', 2_000, { ...organic, on: '2024-03-04' }),
      bought('f2', 8_000, { on: '2024-10-04' }),
      bought('f3', 1_000, { ...organic, canteen: 'k2', on: '2024-03-04' }),
      bought('f4', 9_000, { canteen: 'k2', on: '2024-03-04' }),
    ];
    const of = compute({ supplies, canteens }, 2024);
    expect(of('activity.canteensMeetingOrganic')).toMatchObject({
      ...{ numerator: 1, denominator: 2, shown: '50.00' },
      rows: [{ stream: 'canteen-k1' }, { stream: 'canteen-k2' }],
    });
    expect(of('activity.canteensMeetingQuality')).toMatchObject({ numerator: 0, denominator: 2 });
    expect(of('activity.canteensMeetingMeatFish')).toMatchObject({ numerator: 2, denominator: 2 });
    const before = supplies.map((line) => ({ ...line, on: '2021-10-04' }));
    expect(compute({ supplies: before, canteens }, 2021)('activity.canteensMeetingOrganic')).toMatchObject({
      noData: true,
    });
  });

  test('a purchase corrected to nothing is none, and brings its contract into no year', () => {
    const supplies = [bought('f1', 0, { contract: 'c9' }), bought('f2', 500)];
    const { indicators: results, perimeters } = computeCentralEvaluation(input({ supplies }), 2013);
    const share = results.find(({ id }) => id === 'activity.organicShare');
    expect(share).toMatchObject({ denominator: 500, rows: [{ stream: 'supply-k1.2013q4', item: 'f2' }] });
    expect(perimeters.activity).toEqual([]);
  });

  describe('corrections of a year that is already published', () => {
    const correction = (line: string, deltaCents: number, position: string) => ({ line, deltaCents, position });
    const supplies = [
      bought('f1', 4_000, { corrections: [correction('a1', -700, '300'), correction('a2', -300, '500')] }),
      bought('f2', 9_000, { on: '2014-02-03', quarter: '2014q1', corrections: [correction('a3', -1, '500')] }),
    ];
    const shownApart = (year: number, ...publishedYears: EvaluationInput['publishedYears']) =>
      compute({ supplies, publishedYears }, year)('corrected.foodCents');

    test('are shown apart in the next year, and count in their own', () => {
      expect(shownApart(2014, { year: 2013, position: '400' })).toMatchObject({
        value: -300,
        rows: [{ stream: 'supply-k1.2013q4', item: 'f1' }],
      });
      expect(compute({ supplies }, 2013)('activity.organicShare')).toMatchObject({ denominator: 4_000 });
    });

    test('are shown once', () => {
      expect(shownApart(2014)).toMatchObject({ value: 0, rows: [] });
      const published = [
        { year: 2013, position: '400' },
        { year: 2014, position: '600' },
      ];
      expect(shownApart(2015, ...published)).toMatchObject({ value: 0 });
    });
  });

  test('suppliers are counted where they are established, then where they are seated', () => {
    const held = (name: string, ...holders: HolderRow[]) => lot(name, { socialConsideration: false, holders });
    const contracts = [
      contract({
        contract: 'f1',
        family: 'food',
        lots: [
          held('l1', { supplier: 's1', seat: arras }),
          held('l2', { supplier: 's1', seat: arras }, { supplier: 's2', seat: lens }),
          held('l3', { supplier: 's3', seat: reims, establishment: lille }),
          held('l4', { supplier: 's4', seat: arras, establishment: reims }),
          held('l5', { supplier: 's5', seat: reims }),
        ],
      }),
      contract({ contract: 'c1' }),
    ];
    const of = compute({ contracts });
    expect(of('supplies.lotsNotified')).toMatchObject({ value: 5 });
    expect(of('supplies.lotsRegional')).toMatchObject({ value: 3 });
    expect(of('supplies.suppliersRegional')).toMatchObject({ value: 3 });
    expect(of('supplies.suppliersInDepartment')).toMatchObject({ value: 2 });
    expect(of('supplies.suppliersInCommune')).toMatchObject({
      value: 1,
      rows: [
        { stream: 'contract-f1', item: 'l1' },
        { stream: 'contract-f1', item: 'l2' },
      ],
    });
    const nowhere = compute({ contracts, place: undefined });
    expect(nowhere('supplies.lotsNotified')).toMatchObject({ value: 5 });
    expect(nowhere('supplies.lotsRegional')).toMatchObject({ noData: true });
  });
});

describe('cohorts', () => {
  test('are counted each apart, since the beginning', () => {
    const contracts = [
      contract({ contract: 'c1', cohort: 'pilot', operation: 'o1' }),
      contract({ contract: 'c2', cohort: 'pilot', operation: 'o1' }),
      contract({ contract: 'c3', cohort: 'pilot', operation: 'o2', lots: [lot('l1', { agreedCentihours: 812_800 })] }),
      contract({ contract: 'c4', cohort: 'school', operation: 'o3' }),
      contract({ contract: 'c5', operation: 'o4' }),
    ];
    const of = compute({
      contracts,
      hours: [hours('c1', '2007-02', 'p1', 100), hours('c3', '2007-03', 'p1', 100), hours('c5', '2007-03', 'p2', 1)],
    });
    expect(of('cohort.operations', 'pilot')).toMatchObject({ value: 2 });
    expect(of('cohort.agreedCentihours', 'pilot')).toMatchObject({ value: 832_800 });
    expect(of('cohort.participants', 'pilot')).toMatchObject({ value: 1 });
    expect(of('cohort.operations', 'school')).toMatchObject({ value: 1 });
  });
});

describe('the mark « illustratif »', () => {
  test('stands on every figure of a made-up buyer, or of rows that are', () => {
    for (const change of [{ illustrative: true }, { contracts: [contract({ contract: 'c1', illustrative: true })] }]) {
      const { illustrative, indicators: results } = computeCentralEvaluation(input(change), 2012);
      expect(illustrative && results.every((result) => result.illustrative)).toBe(true);
    }
    expect(computeCentralEvaluation(input(), 2012).illustrative).toBe(false);
  });
});
