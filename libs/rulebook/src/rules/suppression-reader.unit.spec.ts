import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { numberOfTables, riddleOf, tableAt, tellable, type Cells } from '../testing/suppression-oracle.js';
import { suppress } from './suppress.js';

/** All 40 million tables of 3 × 3 instead of one in 1 999: minutes instead of seconds. */
const WHOLE = process.env['CLAUSIER_EXHAUSTIVE'] === '1';

const known = new Map<string, boolean>();

/** Answers are kept: what a reader can tell depends on the hidden cells and their totals alone. */
function expectKept(table: readonly (readonly number[])[]): void {
  const { cells, totals } = suppress(table);
  if (!totals) {
    if (cells.flat().some((cell) => cell !== null)) throw new Error(`${JSON.stringify(table)} is shown in part`);
    return;
  }
  if (!cells.flat().includes(null)) return;
  const key = keyOf(cells, table);
  if (known.size > 500_000) known.clear();
  const kept = known.get(key) ?? tellable(riddleOf(cells, table)).length === 0;
  known.set(key, kept);
  if (!kept) throw new Error(`${JSON.stringify(table)} gives ${JSON.stringify(cells)} away`);
}

/** Where the hidden cells are, and what they sum to in each line. */
function keyOf(cells: Cells, table: readonly (readonly number[])[]): string {
  const rows: number[] = [];
  const columns: number[] = [];
  let shape = '';
  table.forEach((line, row) =>
    line.forEach((value, column) => {
      const hidden = cells[row]?.[column] === null;
      shape += hidden ? 'x' : '.';
      rows[row] = (rows[row] ?? 0) + (hidden ? value : 0);
      columns[column] = (columns[column] ?? 0) + (hidden ? value : 0);
    }),
  );
  return [shape, table.length, rows, columns].join(' ');
}

describe('A reader of a published table', () => {
  it.each([
    [1, 1],
    [1, 2],
    [1, 3],
    [2, 1],
    [3, 1],
    [2, 2],
    [2, 3],
    [3, 2],
    [3, 3],
  ])('of no table of %i × %i with cells of 0 to 6 can a reader tell a hidden cell', (height, width) => {
    const count = numberOfTables(height, width, 6);
    const step = count > 1e6 && !WHOLE ? 1_999 : 1;
    for (let number = 0; number < count; number += step) expectKept(tableAt(height, width, 6, number));
  });

  it('nor of a table of two rows and five columns', () => {
    const line = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 5, maxLength: 5 });
    fc.assert(fc.property(fc.tuple(line, line), expectKept));
  });
});
