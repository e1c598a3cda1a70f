import { latestRules, type RulesInForce } from '../book/rule-book.js';
import { ruleRefs, type RuleRef } from '../book/rule-ref.js';
import { compareCosts, costOf, type Cost } from './suppression-cost.js';
import { isOpen, type HiddenTable } from './suppression-reader.js';

/** Cells of a published table: persons, `null` where suppressed. */
export type SuppressedCells = readonly (readonly (number | null)[])[];

export interface SuppressResult {
  readonly cells: SuppressedCells;
  /** Whether the row and column totals may stand beside the cells. */
  readonly totals: boolean;
  readonly rules: readonly RuleRef[];
}

/** The table while cells are hidden one after the other. */
interface Work extends HiddenTable {
  readonly hidden: boolean[];
}

/**
 * Hides every small cell, then as many others as it takes that no hidden cell can be computed from the row and column
 * totals, by a reader who knows that persons are whole and that zeros are shown (R11). Where nothing helps, nothing of the
 * table is published. It does not guard against narrowing a cell to a range. Rows must be of one length, cells at least 0.
 */
export function suppress(table: readonly (readonly number[])[], rules: RulesInForce = latestRules): SuppressResult {
  const rule = rules.get('suppression.smallCell');
  const width = table[0]?.length ?? 0;
  const values = table.flat();
  const work: Work = {
    values,
    hidden: values.map((cell) => cell >= 1 && cell <= rule.value),
    width,
    columnsMerged: table.length === 1,
    rowsMerged: width === 1,
  };
  const totals = closeAll(work);
  const shown = (position: number): number | null =>
    totals && !work.hidden[position] ? (values[position] ?? null) : null;
  return {
    cells: table.map((cells, row) => cells.map((_, column) => shown(row * width + column))),
    totals,
    rules: ruleRefs(rule),
  };
}

/** Hides cells until no hidden one is open; false where no cell is left to hide. */
function closeAll(work: Work): boolean {
  for (let open = firstOpen(work, 0); open !== undefined; open = firstOpen(work, 0)) {
    const cover = cheapestRectangle(work, open) ?? smallestShown(work);
    if (!cover) return false;
    for (const position of cover) work.hidden[position] = true;
  }
  return true;
}

function firstOpen(work: Work, from: number): number | undefined {
  for (let position = from; position < work.values.length; position += 1)
    if (work.hidden[position] && isOpen(work, position)) return position;
  return undefined;
}

interface Rectangle {
  readonly corners: readonly number[];
  readonly cost: Cost;
}

/** The first rectangle, from the cheapest on, that closes the open cell; on equal cost the topmost row, then the leftmost column. */
function cheapestRectangle(work: Work, open: number): readonly number[] | undefined {
  const byCost = [...rectangles(work, open)].sort((a, b) => compareCosts(a.cost, b.cost));
  return byCost.find(({ corners }) => closes(work, open, corners))?.corners;
}

/** Rectangles with the open cell and three other corners that hold somebody, in reading order of their far corner. */
function* rectangles({ values, hidden, width }: Work, open: number): Generator<Rectangle> {
  const column = open % width;
  for (let start = 0; start < values.length; start += width) {
    if (start === open - column || values[start + column] === 0) continue;
    for (let other = 0; other < width; other += 1) {
      const corners = [open - column + other, start + column, start + other];
      if (other === column || corners.some((corner) => values[corner] === 0)) continue;
      yield { corners, cost: costOf(corners.map((corner) => (hidden[corner] ? 0 : (values[corner] ?? 0)))) };
    }
  }
}

function closes(work: Work, open: number, corners: readonly number[]): boolean {
  const before = corners.map((corner) => work.hidden[corner] ?? false);
  if (before.every(Boolean)) return false;
  for (const corner of corners) work.hidden[corner] = true;
  const closed = !isOpen(work, open);
  corners.forEach((corner, index) => (work.hidden[corner] = before[index] ?? false));
  return closed;
}

/** The smallest cell of the whole table that is neither hidden nor zero, the first in reading order. */
function smallestShown({ values, hidden }: Work): readonly number[] | undefined {
  let best: number | undefined;
  for (const [position, value] of values.entries())
    if (!hidden[position] && value > 0 && (best === undefined || value < (values[best] ?? 0))) best = position;
  return best === undefined ? undefined : [best];
}
