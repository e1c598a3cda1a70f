import { describe, expect, test } from '@jest/globals';
import { canonicalJson } from '@clausier/kernel';
import fc from 'fast-check';
import type { EvaluationInput } from '../model/evaluation-input.js';
import { contract, hours, input, lot } from '../testing/input.js';
import { computeCentralEvaluation } from './central-evaluation.js';

const busy: EvaluationInput = input({
  contracts: [
    contract({ contract: 'c1', cohort: 'pilot', operation: 'o1', endedOn: '2012-10-01', lots: [lot('l1'), lot('l2')] }),
    contract({ contract: 'c2', directorate: 'buildings', endedOn: '2012-11-30' }),
    contract({ contract: 'c3', directorate: 'buildings', family: 'food', endedOn: '2013-01-02' }),
  ],
  hours: [
    hours('c1', '2012-01', 'p1', 4_000),
    hours('c1', '2012-02', 'p2', 4_000),
    hours('c2', '2012-03', 'p1', 4_000),
    { ...hours('c1', '2012-01', 'p1', -250), kind: 'correction', position: '90' },
  ],
  supplies: ['f1', 'f2'].map((line) => ({
    ...{ canteen: 'k1', quarter: '2012q1', line, on: '2012-02-01', contract: 'c3', family: 'meat' as const },
    ...{ valueCents: 5_000, labels: ['organic' as const], local: true, direct: false, corrections: [] },
  })),
  canteens: ['k1', 'k2'].map((canteen) => ({ canteen, kind: 'public', territory: 'metropole' }) as const),
  evaluations: [
    {
      contract: 'c1',
      closedOn: '2012-12-20',
      agreedCentihours: 20_000,
      dueCentihours: 18_000,
      validatedCentihours: 7_750,
    },
  ],
  penalties: [{ contract: 'c2', lot: 'l1', decision: 'waived', amountCents: 0, decidedOn: '2012-12-01' }],
  publishedYears: [{ year: 2011, position: '80' }],
  programmed: ['l1', 'l2'].map((lot_) => ({
    ...{ programme: 'b62.2013.roads', purchase: 'a1', lot: lot_, plannedLaunchOn: '2013-05-02', centihours: 5_000 },
  })),
});

describe('a central evaluation', () => {
  test('keeps its perimeters apart and lists by directorate what is missing', () => {
    expect(computeCentralEvaluation(busy, 2012).perimeters).toEqual({
      closed: ['c1'],
      activity: ['c1', 'c2', 'c3'],
      missing: [{ directorate: 'buildings', contract: 'c2' }],
    });
  });

  test('counts persons and hours by directorate in each perimeter', () => {
    expect(computeCentralEvaluation(busy, 2012).personTables).toEqual([
      {
        perimeter: 'closed',
        rows: [
          { directorate: 'buildings', persons: 0, centihours: 0 },
          { directorate: 'education', persons: 0, centihours: 0 },
          { directorate: 'roads', persons: 2, centihours: 7_750 },
        ],
      },
      {
        perimeter: 'activity',
        rows: [
          { directorate: 'buildings', persons: 1, centihours: 4_000 },
          { directorate: 'education', persons: 0, centihours: 0 },
          { directorate: 'roads', persons: 2, centihours: 7_750 },
        ],
      },
    ]);
  });

  test('gives the same bytes again, whatever the order of the rows', () => {
    const expected = canonicalJson(computeCentralEvaluation(busy, 2012));
    const shuffled = <R>(rows: readonly R[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });
    fc.assert(
      fc.property(
        shuffled(busy.contracts),
        shuffled(busy.hours),
        shuffled(busy.supplies),
        shuffled(busy.directorates),
        shuffled([lot('l1'), lot('l2')]),
        (contracts, rows, supplies, directorates, lots) => {
          const permuted = contracts.map((row) => (row.contract === 'c1' ? { ...row, lots } : row));
          const again = { ...busy, contracts: permuted, hours: rows, supplies, directorates };
          expect(canonicalJson(computeCentralEvaluation(again, 2012))).toBe(expected);
        },
      ),
    );
  });

  test('names the position and the hash it was computed at', () => {
    expect(computeCentralEvaluation(busy, 2012)).toMatchObject({ position: '4200', headHash: busy.headHash });
  });
});

describe('sums that no number can hold', () => {
  const huge = 7_000_000_000_000_001;
  const bought = (line: string, canteen: string, valueCents: number) => ({
    ...{ canteen, quarter: '2012q1', line, on: '2012-02-01', family: 'meat' as const, labels: [] },
    ...{ valueCents, local: false, direct: false, corrections: [] },
  });
  const of = (change: Partial<EvaluationInput>) => computeCentralEvaluation({ ...busy, ...change }, 2012);
  const named = (evaluation: ReturnType<typeof of>) =>
    evaluation.indicators.filter((result) => 'notSummable' in result).map(({ id }) => id);

  test('are said in the figure, and the others are computed: two purchases beyond all reason', () => {
    const evaluation = of({ supplies: [bought('f1', 'k1', huge), bought('f2', 'k2', huge), bought('f3', 'k2', 100)] });
    expect(named(evaluation)).toEqual([
      'activity.organicShare',
      'activity.qualityShare',
      'activity.meatFishQualityShare',
      'activity.localShareExcludingOrganic',
    ]);
    expect(evaluation.indicators.find(({ id }) => id === 'activity.persons')).toMatchObject({ value: 2 });
  });

  test('keep a canteen out of a verdict, and so the count of canteens', () => {
    const supplies = [bought('f1', 'k1', huge), bought('f2', 'k1', huge)].map((line) => ({
      ...line,
      on: '2024-02-01',
    }));
    const { indicators } = computeCentralEvaluation({ ...busy, supplies }, 2024);
    expect(indicators.find(({ id }) => id === 'activity.canteensMeetingOrganic')).toMatchObject({ notSummable: true });
  });

  test('of hours leave the persons counted, and the row without its hours', () => {
    const evaluation = of({ hours: [hours('c1', '2012-01', 'p1', huge), hours('c1', '2012-02', 'p2', huge)] });
    expect(named(evaluation)).toEqual([
      'activity.validatedCentihours',
      'activity.hoursPerPerson',
      'activity.fullTimeEquivalents',
    ]);
    const [, activity] = evaluation.personTables;
    expect(activity?.rows.at(-1)).toEqual({ directorate: 'roads', persons: 2, centihours: null });
  });

  test('are exact up to the last one that a number holds', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const lots = [lot('l1', { agreedCentihours: most - 1 }), lot('l2', { agreedCentihours: 1 })];
    const { indicators } = of({ contracts: [contract({ contract: 'c1', lots })] });
    expect(indicators.find(({ id }) => id === 'activity.agreedCentihours')).toMatchObject({ value: most });
  });
});
