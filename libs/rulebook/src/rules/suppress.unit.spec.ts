import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Cells } from '../testing/suppression-oracle.js';
import { suppress } from './suppress.js';

const _ = null;
const hide = (cells: readonly (readonly number[])[]) => suppress(cells).cells;

/** Tables whose small cells are common enough to matter. */
const tables = (maxRows: number, maxColumns: number) =>
  fc.tuple(fc.integer({ min: 1, max: maxRows }), fc.integer({ min: 1, max: maxColumns })).chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 200 })), {
        minLength: columns,
        maxLength: columns,
      }),
      { minLength: rows, maxLength: rows },
    ),
  );

describe('Suppression of small cells (R11)', () => {
  it.each<[string, number[][], Cells]>([
    ['an empty table stays empty', [], []],
    ['a table of one empty row stays as it is', [[]], [[]]],
    [
      'a table without small cells is published whole',
      [
        [0, 5],
        [10, 200],
      ],
      [
        [0, 5],
        [10, 200],
      ],
    ],
    ['a zero is shown, and serves as no cover', [[0, 3, 7]], [[0, _, _]]],
    ['in one row, the only null takes the smallest other cell with it', [[3, 9, 7]], [[_, 9, _]]],
    ['in one row, the leftmost of equal cells is taken', [[7, 3, 7]], [[_, _, 7]]],
    ['in one row, two nulls protect each other where one holds two', [[3, 9, 2]], [[_, 9, _]]],
    ['in one row, two nulls that hold one each need a third', [[10, 8, 1, 1]], [[10, _, _, _]]],
    ['in one column, the topmost of equal cells is taken', [[7], [3], [7]], [[_], [_], [7]]],
    [
      'a null alone takes the cheapest rectangle with it',
      [
        [1, 50, 9],
        [60, 70, 80],
        [5, 90, 6],
      ],
      [
        [_, 50, _],
        [60, 70, 80],
        [_, 90, _],
      ],
    ],
    [
      'no rectangle goes through a zero',
      [
        [1, 0, 90],
        [5, 6, 80],
      ],
      [
        [_, 0, _],
        [_, 6, _],
      ],
    ],
    [
      'the zeros of an empty column are left alone when another partner exists',
      [
        [3, 0, 20],
        [7, 0, 30],
      ],
      [
        [_, 0, _],
        [_, 0, _],
      ],
    ],
    [
      'on equal cost the topmost row is taken',
      [
        [9, 9],
        [1, 9],
        [9, 9],
      ],
      [
        [_, _],
        [_, _],
        [9, 9],
      ],
    ],
    [
      'on equal cost the leftmost column is taken',
      [
        [9, 1, 9],
        [9, 9, 9],
      ],
      [
        [_, _, 9],
        [_, _, 9],
      ],
    ],
    [
      'corners already null cost nothing',
      [
        [1, 9, 9],
        [9, 2, 9],
        [9, 9, 9],
      ],
      [
        [_, _, 9],
        [_, _, 9],
        [9, 9, 9],
      ],
    ],
    [
      'a closed path of six nulls is left alone',
      [
        [1, 2, 9],
        [9, 1, 2],
        [2, 9, 1],
      ],
      [
        [_, _, 9],
        [9, _, _],
        [_, 9, _],
      ],
    ],
    [
      'where no rectangle helps, the smallest cell of the whole table goes',
      [
        [3, 0, 0],
        [0, 8, 9],
        [0, 7, 6],
        [5, 0, 0],
      ],
      [
        [_, _, _],
        [_, _, _],
        [_, _, _],
        [_, _, _],
      ],
    ],
  ])('%s', (_title, cells, expected) => {
    expect(hide(cells)).toEqual(expected);
  });

  it.each<[string, number[][]]>([
    ['a lone cell has nothing to hide behind', [[3]]],
    [
      'an empty column is no cover',
      [
        [3, 0],
        [7, 0],
      ],
    ],
    ['one person in every cell: their number tells all', [[1, 1, 1]]],
    ['each row a null, its total the null itself', [[3], [0]]],
  ])('nothing of a table may be published where no hiding helps: %s', (_title, cells) => {
    expect(suppress(cells)).toMatchObject({ cells: cells.map((line) => line.map(() => null)), totals: false });
  });

  it('says that the totals may stand beside every other table', () => {
    for (const table of [[], [[]], [[5, 9]], [[3, 9, 7]]]) expect(suppress(table).totals).toBe(true);
  });

  it('sums of corners are compared exactly beyond 2^53', () => {
    const great = Number.MAX_SAFE_INTEGER;
    expect(
      hide([
        [1, great, great],
        [great, great, great - 1],
      ]),
    ).toEqual([
      [_, great, _],
      [_, great, _],
    ]);
    expect(
      hide([
        [1, great, great],
        [great, great - 1, great],
      ]),
    ).toEqual([
      [_, _, great],
      [_, _, great],
    ]);
  });

  it('names the rule and its doubt', () => {
    expect(suppress([[1]]).rules).toMatchObject([{ id: 'suppression.smallCell', verified: false }]);
  });

  it('hides every small cell, and nothing in a table without small cells', () => {
    fc.assert(
      fc.property(tables(5, 5), (table) => {
        const cells = hide(table);
        const small = (cell: number) => cell >= 1 && cell <= 4;
        table.forEach((line, r) =>
          line.forEach((cell, c) => {
            if (small(cell)) expect(cells[r]?.[c]).toBeNull();
            else expect([cell, null]).toContain(cells[r]?.[c]);
          }),
        );
        if (!table.flat().some(small)) expect(cells).toEqual(table);
      }),
    );
  });

  it('a table already suppressed asks for no more', () => {
    fc.assert(
      fc.property(tables(5, 5), (table) => {
        const { cells, totals } = suppress(table);
        fc.pre(totals);
        expect(hide(cells.map((line) => line.map((cell) => cell ?? 4)))).toEqual(cells);
      }),
    );
  });
});
