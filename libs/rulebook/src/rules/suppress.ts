import { latestRules, type RulesInForce } from '../book/rule-book.js';
import { ruleRefs, type RuleRef } from '../book/rule-ref.js';
import { compareCosts, costOf, type Cost } from './suppression-cost.js';
import { cellsOf, isOpen, type Cell } from './suppression-reader.js';

/** Cells of a published table: persons, `null` where suppressed. */
type SuppressedCells = readonly (readonly (number | null)[])[];

export interface SuppressResult {
  readonly cells: SuppressedCells;
  /** Whether the row and column totals may stand beside the cells. */
  readonly totals: boolean;
  readonly rules: readonly RuleRef[];
}

/**
 * Hides every small cell, then as many others as it takes that no hidden cell can be computed from the row and column
 * totals, by a reader who knows that persons are whole and that zeros are shown (R11). Where nothing helps, nothing of the
 * table is published. It does not guard against narrowing a cell to a range. Rows must be of one length, cells at least 0.
 */
export function suppress(table: readonly (readonly number[])[], rules: RulesInForce = latestRules): SuppressResult {
  const rule = rules.get('suppression.smallCell');
  const cells = cellsOf(table, (value) => value >= 1 && value <= rule.value);
  const totals = closeAll(cells);
  const shown = cells.map(({ value, hidden }) => (totals && !hidden ? value : null));
  const width = table[0]?.length ?? 0;
  return {
    cells: table.map((_, y) => shown.slice(y * width, (y + 1) * width)),
    totals,
    rules: ruleRefs(rule),
  };
}

/** Hides cells until no hidden one is open; false where no cell is left to hide. */
function closeAll(cells: readonly Cell[]): boolean {
  const firstOpen = () => cells.find((cell) => cell.hidden && isOpen(cell));
  for (let open = firstOpen(); open; open = firstOpen()) {
    const cover = cheapestRectangle(open) ?? smallestShown(cells);
    if (cover.length === 0) return false;
    for (const cell of cover) cell.hidden = true;
  }
  return true;
}

interface Rectangle {
  readonly corners: readonly Cell[];
  readonly cost: Cost;
}

/** The cheapest rectangle that closes the open cell; on equal cost the topmost row, then the leftmost column. */
function cheapestRectangle(open: Cell): readonly Cell[] | undefined {
  const byCost = rectangles(open).sort((a, b) => compareCosts(a.cost, b.cost));
  return byCost.find(({ corners }) => closes(open, corners))?.corners;
}

/** Rectangles with the open cell, another row and another column, whose three other corners all hold somebody. */
function rectangles(open: Cell): Rectangle[] {
  const beside = open.row.cells.filter(({ x, value }) => x !== open.x && value > 0);
  const below = open.column.cells.filter(({ y, value }) => y !== open.y && value > 0);
  return below.flatMap((other) =>
    beside.flatMap((near) =>
      other.row.cells
        .filter(({ column, value }) => column === near.column && value > 0)
        .map((far) => {
          const corners = [near, other, far];
          return { corners, cost: costOf(corners.filter(({ hidden }) => !hidden).map(({ value }) => value)) };
        }),
    ),
  );
}

function closes(open: Cell, corners: readonly Cell[]): boolean {
  const added = corners.filter(({ hidden }) => !hidden);
  for (const cell of added) cell.hidden = true;
  const closed = added.length > 0 && !isOpen(open);
  for (const cell of added) cell.hidden = false;
  return closed;
}

/** The smallest cell of the whole table that is neither hidden nor zero, the first in reading order; none where none is left. */
function smallestShown(cells: readonly Cell[]): readonly Cell[] {
  const candidates = cells.filter(({ hidden, value }) => !hidden && value > 0);
  return candidates.toSorted((a, b) => a.value - b.value).slice(0, 1);
}
