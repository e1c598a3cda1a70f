import { describe, expect, test } from '@jest/globals';
import { contract, hours, input } from '../testing/input.js';
import { computeCentralEvaluation } from './central-evaluation.js';
import { publishedTables, withheld } from './publication.js';

const table = (...persons: number[]) => [
  {
    perimeter: 'activity' as const,
    rows: persons.map((count, index) => ({ directorate: `d${index}`, persons: count, centihours: count * 1_000 })),
  },
];
const published = (...persons: number[]) =>
  publishedTables(table(...persons)).flatMap(({ rows }) => rows.map((row) => [row.persons, row.centihours]));

describe('publication', () => {
  test('hides a cell of 1 to 4 persons, every measure of it, and one more so that the total does not tell', () => {
    expect(published(12, 3, 7)).toEqual([
      [12, 12_000],
      [null, null],
      [null, null],
    ]);
    expect(published(5, 0, 9)).toEqual([
      [5, 5_000],
      [0, 0],
      [9, 9_000],
    ]);
  });

  test('withholds every measure of a suppressed whole: its hours, its penalties, and no count of contracts', () => {
    const { indicators } = computeCentralEvaluation(
      input({ contracts: [contract({ contract: 'c1', cohort: 'pilot' })], hours: [hours('c1', '2012-05', 'p1', 900)] }),
      2012,
    );
    const hidden = withheld(indicators).map(({ id }) => id);
    const measures = /^(activity|cohort)\.(.*[cC]entihours|persons|participants|hoursPer.*|fullTime.*|penalties.*)$/;
    expect(hidden).toEqual(indicators.map(({ id }) => id).filter((id) => measures.test(id)));
    expect(hidden).toEqual(expect.arrayContaining(['activity.dueCentihours', 'activity.penaltiesCents']));
    expect(hidden).not.toContain('activity.contracts');
  });

  test('withholds what concerns people where the whole scope counts 1 to 4 of them', () => {
    const result = (id: string, value: number | undefined, change: object = {}) => ({
      ...{ id, value, unit: 'centihours', scope: 'closed', personal: true },
      ...change,
    });
    const results = [
      result('closed.persons', 4, { unit: 'persons' }),
      result('closed.hoursPerPerson', undefined),
      result('closed.contracts', 3, { personal: false }),
      result('activity.persons', 5, { unit: 'persons', scope: 'activity' }),
      result('activity.validatedCentihours', 900, { scope: 'activity' }),
      result('cohort.participants', 1, { unit: 'persons', scope: 'cohort', cohort: 'pilot' }),
      result('cohort.participants', 25, { unit: 'persons', scope: 'cohort', cohort: 'school' }),
    ];
    expect(withheld(results)).toEqual([
      { id: 'closed.persons' },
      { id: 'closed.hoursPerPerson' },
      { id: 'cohort.participants', cohort: 'pilot' },
    ]);
  });
});
