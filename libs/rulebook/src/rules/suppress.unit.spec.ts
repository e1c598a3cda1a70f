import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { closedPathThrough, computableFromTotals, lonelyInLine, type Cells } from '../testing/suppression-oracle.js';
import { openNulls } from './bridges.js';
import { suppress } from './suppress.js';
import { cheaper, costOf } from './suppression-cost.js';

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

const nullsOf = (cells: Cells) =>
  cells.flatMap((line, row) => line.flatMap((cell, column) => (cell === null ? [{ row, column }] : [])));

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
    ['a lone cell has nothing to hide behind', [[3]], [[_]]],
    ['zero and five are no small cells, one and four are', [[0, 1, 4, 5]], [[0, _, _, 5]]],
    ['in one row, the only null takes the smallest other cell with it', [[3, 9, 7]], [[_, 9, _]]],
    ['in one row, a zero is taken last', [[0, 3, 7]], [[0, _, _]]],
    ['in one row, the leftmost of equal cells is taken', [[7, 3, 7]], [[_, _, 7]]],
    ['in one row, two nulls protect each other', [[3, 9, 2]], [[_, 9, _]]],
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
      'fewest zeros go before the smallest sum',
      [
        [1, 0, 9],
        [5, 0, 80],
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
      'a null that bridges two rectangles is still open',
      [
        [1, 1, 9, 9],
        [1, 1, 1, 9],
        [9, 9, 1, 1],
        [9, 9, 1, 1],
      ],
      [
        [_, _, _, 9],
        [_, _, _, 9],
        [9, 9, _, _],
        [9, 9, _, _],
      ],
    ],
  ])('%s', (_title, cells, expected) => {
    expect(hide(cells)).toEqual(expected);
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

  it('no suppressed cell can be computed from the row and column totals (linear algebra)', () => {
    fc.assert(
      fc.property(tables(6, 6), (table) => {
        const cells = hide(table);
        fc.pre(table.length > 1 && (table[0]?.length ?? 0) > 1);
        expect(computableFromTotals(cells)).toEqual([]);
      }),
    );
  });

  it('in a table of one row or one column no suppressed cell is alone, but in a table of one cell', () => {
    fc.assert(
      fc.property(fc.oneof(tables(1, 6), tables(6, 1)), (table) => {
        fc.pre(table.flat().length > 1);
        expect(lonelyInLine(hide(table))).toBe(false);
      }),
    );
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
        const cells = hide(table);
        expect(hide(cells.map((line) => line.map((cell) => cell ?? 1)))).toEqual(cells);
      }),
    );
  });
});

describe('An open null', () => {
  it('is one no closed path of nulls passes through, whatever the table (compared with a search of all paths)', () => {
    fc.assert(
      fc.property(tables(4, 4), (table) => {
        const nulls = nullsOf(table.map((line) => line.map((cell) => (cell < 4 ? null : cell))));
        const open = openNulls(nulls);
        nulls.forEach((cell, index) => expect(open.has(index)).toBe(!closedPathThrough(cell, nulls)));
      }),
      { numRuns: 300 },
    );
  });

  it('walks a table of many rows without exhausting the stack', () => {
    const size = 20_000;
    const stairs = Array.from({ length: size }, (_unused, i) => [
      { row: i, column: i },
      { row: i, column: i + 1 },
    ]).flat();
    expect(openNulls(stairs).size).toBe(2 * size);
    expect(openNulls([...stairs, { row: 0, column: size }])).toEqual(new Set([0]));
  });
});

describe('The cost of hiding cells', () => {
  it('counts zeros apart and leaves out what is hidden already', () => {
    expect(costOf([0, null, 7, undefined])).toEqual({ zeros: 1, high: 0, low: 7 });
    expect(costOf([2 ** 27 - 1, 1])).toEqual({ zeros: 0, high: 1, low: 0 });
  });

  it('is strictly smaller, never equal', () => {
    expect(cheaper(costOf([1]), costOf([2]))).toBe(true);
    expect(cheaper(costOf([2]), costOf([2]))).toBe(false);
    expect(cheaper(costOf([2 ** 30]), costOf([2 ** 30 + 2 ** 28]))).toBe(true);
    expect(cheaper(costOf([2 ** 30]), costOf([5]))).toBe(false);
    expect(cheaper(costOf([0]), costOf([5]))).toBe(false);
    expect(cheaper(costOf([500]), costOf([0]))).toBe(true);
  });
});
