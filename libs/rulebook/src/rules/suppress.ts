import { latestRules, type RulesInForce } from '../book/rule-book.js';
import { ruleRefs, type RuleRef } from '../book/rule-ref.js';
import { openNulls, type NullCell } from './bridges.js';
import { cheaper, costOf, type Cost } from './suppression-cost.js';

/** Cells of a published table: persons, `null` where suppressed. */
export type SuppressedCells = readonly (readonly (number | null)[])[];

export interface SuppressResult {
  readonly cells: SuppressedCells;
  readonly rules: readonly RuleRef[];
}

type Cells = (number | null)[][];

/**
 * Hides every small cell, then as many others as it takes that none can be computed from the row and column totals
 * (R11). It does not guard against narrowing a cell to a range. Rows must be of one length, cells at least 0.
 */
export function suppress(table: readonly (readonly number[])[], rules: RulesInForce = latestRules): SuppressResult {
  const rule = rules.get('suppression.smallCell');
  const cells: Cells = table.map((row) => row.map((cell) => (cell >= 1 && cell <= rule.value ? null : cell)));
  for (let open = firstOpen(cells); open; open = firstOpen(cells)) {
    const hidden = cheapestHide(cells, open);
    if (!hidden) break;
    for (const { row, column } of hidden) (cells[row] as (number | null)[])[column] = null;
  }
  return { cells, rules: ruleRefs(rule) };
}

/** The first null, in reading order, that could be computed from the totals. */
function firstOpen(cells: Cells): NullCell | undefined {
  const nulls = cells.flatMap((line, row) => line.flatMap((cell, column) => (cell === null ? [{ row, column }] : [])));
  const width = cells[0]?.length ?? 0;
  if (cells.length === 1 || width === 1) return nulls.length === 1 ? nulls[0] : undefined;
  const open = openNulls(nulls, cells.length, width);
  return nulls.find((_, index) => open.has(index));
}

/** The cheapest cells that close the open null: three corners of a rectangle, or one cell of a single row or column. */
function cheapestHide(cells: Cells, open: NullCell): readonly NullCell[] | undefined {
  const others = (length: number, own: number) => Array.from({ length }, (_, i) => i).filter((i) => i !== own);
  const rows = others(cells.length, open.row);
  const columns = others(cells[0]?.length ?? 0, open.column);
  let best: { readonly cost: Cost; readonly corners: readonly NullCell[] } | undefined;
  const consider = (corners: readonly NullCell[]) => {
    const cost = costOf(corners.map(({ row, column }) => cells[row]?.[column] ?? null));
    if (!best || cheaper(cost, best.cost)) best = { cost, corners };
  };
  if (cells.length === 1) columns.forEach((column) => consider([{ row: open.row, column }]));
  else if (columns.length === 0) rows.forEach((row) => consider([{ row, column: open.column }]));
  else {
    for (const row of rows) {
      for (const column of columns) {
        consider([
          { row: open.row, column },
          { row, column: open.column },
          { row, column },
        ]);
      }
    }
  }
  return best?.corners;
}
