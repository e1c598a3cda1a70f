import { describe, expect, test } from '@jest/globals';
import { computeCentralEvaluation } from '../rules/central-evaluation.js';
import { withheld } from '../rules/publication.js';
import { contract, hours, input, lot } from '../testing/input.js';
import type { EvaluationInput } from '../model/evaluation-input.js';
import { indicators } from './index.js';

const compute = (change: Partial<EvaluationInput>, year = 2012) => {
  const { indicators: results } = computeCentralEvaluation(input(change), year);
  return (id: string, cohort?: string) => results.find((result) => result.id === id && result.cohort === cohort);
};
const closed = (id: string, closedOn: string, validatedCentihours = 8_000) => ({
  contract: id,
  closedOn,
  agreedCentihours: 10_000,
  dueCentihours: 9_000,
  validatedCentihours,
});

describe('the registry of indicators', () => {
  test('names each once, with a version and a French label', () => {
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
    for (const { version, label } of indicators) expect([version >= 1, label.length > 10]).toEqual([true, true]);
  });
});

describe('the two perimeters', () => {
  const contracts = [contract({ contract: 'c1' }), contract({ contract: 'c2' }), contract({ contract: 'c3' })];
  const rows = [
    hours('c1', '2011-12', 'p1', 5_000),
    hours('c1', '2012-01', 'p1', 3_000),
    hours('c2', '2012-06', 'p1', 1_000),
    hours('c2', '2012-06', 'p2', 2_001),
    hours('c3', '2013-01', 'p3', 7_000),
  ];
  const of = compute({
    contracts,
    hours: rows,
    evaluations: [closed('c1', '2012-04-02'), closed('c3', '2013-01-31')],
  });

  test('closed in the year: the figures signed, and all the hours of those contracts', () => {
    expect(of('closed.contracts')).toMatchObject({ value: 1, rows: [{ stream: 'localEvaluation-c1' }] });
    expect(of('closed.agreedCentihours')).toMatchObject({ value: 10_000 });
    expect(of('closed.dueCentihours')).toMatchObject({ value: 9_000 });
    expect(of('closed.validatedCentihours')).toMatchObject({ value: 8_000 });
    expect(of('closed.persons')).toMatchObject({ value: 1 });
    expect(of('closed.hoursPerPerson')).toMatchObject({ numerator: 8_000, denominator: 100, shown: '80.00' });
  });

  test('closed in the year: hours done before a contract was tracked stand apart from those validated', () => {
    const taken = compute({
      contracts,
      hours: rows,
      evaluations: [{ ...closed('c1', '2012-04-02'), openingCentihours: 61_550 }],
    });
    expect(taken('closed.openingCentihours')).toMatchObject({
      ...{ value: 61_550, rows: [{ stream: 'localEvaluation-c1' }] },
    });
    expect(taken('closed.validatedCentihours')).toMatchObject({ value: 8_000 });
    expect(of('closed.openingCentihours')).toMatchObject({ value: 0, rows: [] });
  });

  test('activity of the year: hours by month worked, over all contracts', () => {
    expect(of('activity.contracts')).toMatchObject({ value: 2 });
    expect(of('activity.validatedCentihours')).toMatchObject({ value: 6_001 });
    expect(of('activity.persons')).toMatchObject({ value: 2 });
    expect(of('activity.agreedCentihours')).toMatchObject({ value: 20_000 });
    expect(of('activity.dueCentihours')).toMatchObject({ value: 18_000 });
  });

  test('ratios keep the exact fraction and show it half-up to a hundredth', () => {
    expect(of('activity.hoursPerPerson')).toMatchObject({ numerator: 6_001, denominator: 200, shown: '30.01' });
    expect(of('activity.fullTimeEquivalents')).toMatchObject({
      numerator: 6_001,
      denominator: 160_000,
      shown: '0.04',
    });
  });

  test('divided by nobody there is no data, never 0', () => {
    expect(compute({})('activity.hoursPerPerson')).toMatchObject({ noData: true, rows: [] });
    expect(compute({})('activity.validatedCentihours')).toMatchObject({ value: 0 });
  });

  test('from a figure one walks to the statements behind it', () => {
    expect(of('activity.persons')?.rows).toEqual([
      { stream: 'hours-c1.201201', item: 'c1_201201_p1' },
      { stream: 'hours-c2.201206', item: 'c2_201206_p1' },
      { stream: 'hours-c2.201206', item: 'c2_201206_p2' },
    ]);
  });
});

describe('corrections of a year that is already published', () => {
  const correction = (month: string, centihours: number, position: string) => ({
    ...hours('c1', month, 'p1', centihours),
    ...{ kind: 'correction' as const, position },
  });
  const rows = [
    hours('c1', '2011-12', 'p1', 5_000),
    correction('2011-12', -100, '300'),
    correction('2011-12', -20, '500'),
    correction('2010-06', -7, '500'),
    correction('2012-03', -3, '500'),
  ];
  const figuresOf = (publishedYears: EvaluationInput['publishedYears'], year = 2012) =>
    computeCentralEvaluation(input({ contracts: [contract({ contract: 'c1' })], hours: rows, publishedYears }), year)
      .indicators;
  const shownApart = (...given: Parameters<typeof figuresOf>) =>
    figuresOf(...given).find(({ id }) => id === 'corrected.centihours');

  test('are shown apart, never in the hours of the later year', () => {
    expect(shownApart([{ year: 2011, position: '400' }])).toMatchObject({
      value: -20,
      rows: [{ stream: 'hours-c1.201112', item: 'c1_201112_p1' }],
    });
    expect(shownApart([])).toMatchObject({ value: 0 });
  });

  test('are withheld where they concern 1 to 4 persons', () => {
    const hidden = (...given: Parameters<typeof figuresOf>) =>
      withheld(figuresOf(...given)).filter(({ id }) => id.startsWith('corrected.'));
    expect(hidden([{ year: 2011, position: '400' }])).toEqual([
      { id: 'corrected.centihours' },
      { id: 'corrected.persons' },
    ]);
    expect(hidden([])).toEqual([]);
  });

  test('are shown once: not again in the year after the next', () => {
    const published = [
      { year: 2011, position: '400' },
      { year: 2012, position: '600' },
    ];
    expect(shownApart(published, 2013)).toMatchObject({ value: 0 });
  });
});

describe('persons', () => {
  const contracts = [contract({ contract: 'c1' })];
  const worked = hours('c1', '2012-05', 'p1', 3_000);

  test('are counted once, headcounts never, nor somebody whose hours were all withdrawn', () => {
    const withdrawn = { ...worked, kind: 'correction' as const, centihours: -3_000, position: '77' };
    const team = hours('c1', '2012-05', undefined, 9_000);
    const again = hours('c1', '2012-06', 'p1', 500);
    expect(compute({ contracts, hours: [worked, again, team] })('activity.persons')).toMatchObject({ value: 1 });
    const none = compute({ contracts, hours: [worked, withdrawn, team] });
    expect(none('activity.persons')).toMatchObject({ value: 0, rows: [] });
    expect(none('activity.validatedCentihours')).toMatchObject({ value: 9_000 });
  });
});

describe('the clause-bearing share', () => {
  const contracts = [
    contract({ contract: 'c1', notifiedCents: 6_000_000 }),
    contract({ contract: 'c2', lots: [lot('l1', { socialConsideration: false })] }),
    contract({ contract: 'c3', notifiedOn: '2011-12-31' }),
  ];

  test('has no data without the published contracts, never 100 %', () => {
    const of = compute({ contracts });
    expect(of('activity.clauseBearingShareByNumber')).toMatchObject({
      noData: true,
      rows: [{ stream: 'contract-c1' }],
    });
    expect(compute({ contracts, published: [] })('activity.clauseBearingShareByAmount')).toMatchObject({
      noData: true,
    });
  });

  test('counts contracts of 40 000 EUR HT and more, above and below the line of the fraction', () => {
    const small = contract({ contract: 'c4', notifiedCents: 3_999_999 });
    const published = [
      { contract: 'c1', notifiedOn: '2012-03-01', amountCents: 6_000_000 },
      { contract: 'c4', notifiedOn: '2012-03-01', amountCents: 3_999_999 },
      { contract: 'x2', notifiedOn: '2012-03-01', amountCents: 4_000_000 },
    ];
    const of = compute({ contracts: [...contracts, small], published });
    expect(of('activity.clauseBearingShareByNumber')).toMatchObject({
      ...{ numerator: 1, denominator: 2, shown: '50.00' },
      rows: [{ stream: 'contract-c1' }],
    });
    expect(of('activity.clauseBearingShareByAmount')).toMatchObject({ numerator: 6_000_000, denominator: 10_000_000 });
  });

  test('is held against all contracts published for the year, by number and by amount', () => {
    const published = [
      { contract: 'c1', notifiedOn: '2012-03-01', amountCents: 6_000_000 },
      { contract: 'x2', notifiedOn: '2012-12-31', amountCents: 9_000_000 },
      { contract: 'x3', notifiedOn: '2012-01-01', amountCents: 5_000_000 },
      { contract: 'x4', notifiedOn: '2013-01-01', amountCents: 50_000_000 },
    ];
    const of = compute({ contracts, published });
    expect(of('activity.clauseBearingShareByNumber')).toMatchObject({ numerator: 1, denominator: 3, shown: '33.33' });
    expect(of('activity.clauseBearingShareByAmount')).toMatchObject({ shown: '30.00', denominator: 20_000_000 });
  });
});

describe('hours programmed', () => {
  test('are those of launches from the day after the year on, the same day 24 months later left out', () => {
    const lots = ['2012-12-31', '2013-01-01', '2014-12-31', '2015-01-01'].map((plannedLaunchOn, index) => ({
      ...{ programme: 'b62.2012.roads', purchase: `a${index}`, lot: 'l1', plannedLaunchOn, centihours: 10 ** index },
    }));
    expect(compute({ programmed: lots })('programmed.centihours')).toMatchObject({
      value: 110,
      rows: [
        { stream: 'directorateProgramme-b62.2012.roads', item: 'a1/l1' },
        { stream: 'directorateProgramme-b62.2012.roads', item: 'a2/l1' },
      ],
    });
  });
});

describe('penalties', () => {
  test('are counted in the year of the decision, those waived apart', () => {
    const penalty = { contract: 'c1', lot: 'l1', amountCents: 723_000, decidedOn: '2012-05-02' };
    const of = compute({
      penalties: [
        { ...penalty, decision: 'applied' },
        { ...penalty, lot: 'l2', decision: 'waived', amountCents: 0 },
        { ...penalty, lot: 'l3', decision: 'reduced', decidedOn: '2013-01-01' },
      ],
    });
    expect(of('activity.penaltiesDecided')).toMatchObject({ value: 2 });
    expect(of('activity.penaltiesWaived')).toMatchObject({ value: 1, rows: [{ stream: 'contract-c1', item: 'l2' }] });
    expect(of('activity.penaltiesCents')).toMatchObject({ value: 723_000 });
  });
});
