import { latestRules, type RulesInForce } from '../book/rule-book.js';
import { ruleRefs, type RuleRef } from '../book/rule-ref.js';
import { openNulls } from './bridges.js';
import { cheaper, costOf, type Cost } from './suppression-cost.js';

/** Cells of a published table: persons, `null` where suppressed. */
export type SuppressedCells = readonly (readonly (number | null)[])[];

export interface SuppressResult {
  readonly cells: SuppressedCells;
  readonly rules: readonly RuleRef[];
}

/** The cells in reading order; a position is `row × width + column`. */
interface Grid {
  readonly cells: (number | null)[];
  readonly width: number;
  /** One row or one column: it has one total only. */
  readonly isLine: boolean;
}

/**
 * Hides every small cell, then as many others as it takes that none can be computed from the row and column totals
 * (R11). It does not guard against narrowing a cell to a range. Rows must be of one length, cells at least 0.
 */
export function suppress(table: readonly (readonly number[])[], rules: RulesInForce = latestRules): SuppressResult {
  const rule = rules.get('suppression.smallCell');
  const width = table[0]?.length ?? 0;
  const grid: Grid = {
    cells: table.flat().map((cell) => (cell >= 1 && cell <= rule.value ? null : cell)),
    width,
    isLine: table.length === 1 || width === 1,
  };
  for (let open = firstOpen(grid); open !== undefined; open = firstOpen(grid)) {
    const hidden = cheapest(grid, open);
    if (!hidden) break;
    for (const position of hidden) grid.cells[position] = null;
  }
  return { cells: table.map((_, row) => grid.cells.slice(row * width, (row + 1) * width)), rules: ruleRefs(rule) };
}

/** The first null, in reading order, that could be computed from the totals. */
function firstOpen({ cells, width, isLine }: Grid): number | undefined {
  const nulls = cells.flatMap((cell, position) => (cell === null ? [position] : []));
  if (isLine) return nulls.length === 1 ? nulls[0] : undefined;
  const open = openNulls(nulls.map((position) => ({ row: Math.floor(position / width), column: position % width })));
  return nulls.find((_, index) => open.has(index));
}

/** The cheapest cells that close the open null, the first in reading order on equal cost; none in a table of one cell. */
function cheapest(grid: Grid, open: number): readonly number[] | undefined {
  let best: { readonly cost: Cost; readonly hidden: readonly number[] } | undefined;
  for (const hidden of grid.isLine ? otherCells(grid, open) : rectangles(grid, open)) {
    const cost = costOf(hidden.map((position) => grid.cells[position]));
    if (!best || cheaper(cost, best.cost)) best = { cost, hidden };
  }
  return best?.hidden;
}

function* otherCells({ cells }: Grid, open: number): Generator<readonly number[]> {
  for (const position of cells.keys()) if (position !== open) yield [position];
}

/** The three other corners of every rectangle with that cell: another row, from the top, and another column. */
function* rectangles({ cells, width }: Grid, open: number): Generator<readonly number[]> {
  const column = open % width;
  for (let start = 0; start < cells.length; start += width) {
    if (start === open - column) continue;
    for (let other = 0; other < width; other += 1) {
      if (other !== column) yield [open - column + other, start + column, start + other];
    }
  }
}
