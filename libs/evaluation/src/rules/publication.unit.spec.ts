import { describe, expect, test } from '@jest/globals';
import { contract, hours, input } from '../testing/input.js';
import { computeCentralEvaluation } from './central-evaluation.js';
import { publishable, publishedTables, withheld, type ComputedFigures } from './publication.js';

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

describe('a table that no hiding of rows keeps secret', () => {
  const figures = (perimeter: 'closed' | 'activity', ...persons: number[]): ComputedFigures => {
    const about = { scope: perimeter, personal: true };
    return {
      indicators: [
        { ...about, id: `${perimeter}.persons`, unit: 'persons', value: persons.reduce((sum, row) => sum + row, 0) },
        { ...about, id: `${perimeter}.validatedCentihours`, unit: 'centihours', value: 90_000 },
        { ...about, id: `${perimeter}.contracts`, unit: 'contracts', personal: false, value: 3 },
      ],
      personTables: persons.length === 0 ? [] : table(...persons).map(({ rows }) => ({ perimeter, rows })),
    };
  };
  const rowsOf = (shown: ReturnType<typeof publishable>) =>
    shown.personTables.flatMap(({ rows }) => rows.map(({ persons }) => persons));

  test('is not published at all, and neither are its totals nor any measure of people: one person in each of five', () => {
    const shown = publishable(figures('activity', 1, 1, 1, 1, 1));
    expect(shown.withheld).toEqual([{ id: 'activity.persons' }, { id: 'activity.validatedCentihours' }]);
    expect(shown.personTables[0]?.rows).toEqual(
      ['d0', 'd1', 'd2', 'd3', 'd4'].map((directorate) => ({ directorate, persons: null, centihours: null })),
    );
  });

  test('takes the rows with nobody along, and leaves the other perimeter as it is', () => {
    const [lone, open] = [figures('activity', 3, 0), figures('closed', 6, 0)];
    const both = {
      indicators: [...lone.indicators, ...open.indicators],
      personTables: [...lone.personTables, ...open.personTables],
    };
    const shown = publishable(both);
    expect(rowsOf(shown)).toEqual([null, null, 6, 0]);
    expect(shown.withheld.map(({ id }) => id)).toEqual(['activity.persons', 'activity.validatedCentihours']);
  });

  test('is that of a whole of 1 to 4 persons, whatever the rows', () => {
    expect(rowsOf(publishable(figures('activity', 2, 2, 0)))).toEqual([null, null, null]);
  });

  describe('beside an earlier version', () => {
    const version = (...persons: number[]) => {
      const computed = figures('activity', ...persons);
      return { indicators: computed.indicators, publication: publishable(computed) };
    };
    const after = (before: readonly number[], ...now: readonly number[]) =>
      publishable(figures('activity', ...now), [version(...before)]);

    test('shows a new version whole where nothing moved, or nothing small', () => {
      expect(rowsOf(after([6, 9, 0], 6, 9, 0))).toEqual([6, 9, 0]);
      expect(rowsOf(after([6, 9, 0], 12, 9, 7))).toEqual([12, 9, 7]);
    });

    test('hides a row that 1 to 4 persons joined or left, with another so that the totals do not tell', () => {
      const shown = after([6, 9, 8], 8, 16, 8);
      expect([rowsOf(shown), shown.withheld]).toEqual([[null, null, 8], []]);
      expect(rowsOf(after([12, 16, 8], 8, 8, 8))).toEqual([null, null, 8]);
    });

    test('keeps all to itself where one more person in all would be told', () => {
      const shown = after([6, 9], 7, 9);
      expect([rowsOf(shown), shown.withheld.length]).toEqual([[null, null], 2]);
    });

    test('compares only what a reader of that version has: nothing of a whole that it kept', () => {
      const shown = after([1, 1, 1], 6, 7, 5);
      expect([rowsOf(shown), shown.withheld]).toEqual([[6, 7, 5], []]);
    });

    test('compares with each version there was', () => {
      const shown = publishable(figures('activity', 13, 14), [version(6, 7), version(12, 20)]);
      expect([rowsOf(shown), shown.withheld]).toEqual([[null, null], []]);
    });

    test('withholds a cohort that 1 to 4 persons joined', () => {
      const cohort = (value: number) => ({
        indicators: [
          { id: 'cohort.participants', unit: 'persons', scope: 'cohort', personal: true, cohort: 'pilot', value },
        ],
        personTables: [],
      });
      const told = { indicators: cohort(25).indicators, publication: publishable(cohort(25)) };
      expect(publishable(cohort(27), [told]).withheld).toEqual([{ id: 'cohort.participants', cohort: 'pilot' }]);
      expect(publishable(cohort(31), [told]).withheld).toEqual([]);
    });
  });
});
