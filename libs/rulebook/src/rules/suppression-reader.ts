/** A table of persons with what is hidden of it: what its publisher knows and its reader does not. */
export interface HiddenTable {
  /** True values in reading order; a position is `row × width + column`. */
  readonly values: readonly number[];
  readonly hidden: readonly boolean[];
  readonly width: number;
  /** A table of one row has one total: all its columns count as one line. */
  readonly columnsMerged: boolean;
  /** A table of one column has one total: all its rows count as one line. */
  readonly rowsMerged: boolean;
}

/**
 * True when the totals leave a hidden cell one value only. The reader knows that it is a whole number of at least 1. Two
 * tables with the same totals differ by closed paths on which one person moves from hidden cell to hidden cell: a cell
 * may always take one more, and gives one only where it holds at least 2.
 */
export function isOpen(table: HiddenTable, position: number): boolean {
  const { row, column } = linesOf(table, position);
  if (leads(table, column, row, position)) return false;
  const gives = (table.values[position] ?? 0) >= 2;
  return !(gives && leads(table, row, column, position));
}

/** Rows come first, columns after them. */
interface Lines {
  readonly row: number;
  readonly column: number;
}

function linesOf({ values, width, rowsMerged, columnsMerged }: HiddenTable, position: number): Lines {
  const height = values.length / width;
  const row = rowsMerged ? 0 : Math.floor(position / width);
  return { row, column: height + (columnsMerged ? 0 : position % width) };
}

/** Whether one person can be moved from line to line by other hidden cells than the one left out. */
function leads(table: HiddenTable, from: number, to: number, leftOut: number): boolean {
  const met = new Set([from]);
  const queue = [from];
  for (let line = queue.pop(); line !== undefined; line = queue.pop()) {
    if (line === to) return true;
    for (const next of nextLines(table, line, leftOut))
      if (!met.has(next)) {
        met.add(next);
        queue.push(next);
      }
  }
  return false;
}

function* nextLines(table: HiddenTable, line: number, leftOut: number): Generator<number> {
  const height = table.values.length / table.width;
  for (const position of positionsOn(table, line)) {
    if (position === leftOut || !table.hidden[position]) continue;
    const { row, column } = linesOf(table, position);
    if (line < height) yield column;
    else if ((table.values[position] ?? 0) >= 2) yield row;
  }
}

function* positionsOn({ values, width, rowsMerged, columnsMerged }: HiddenTable, line: number): Generator<number> {
  const height = values.length / width;
  const ofRow = line < height;
  const whole = ofRow ? rowsMerged : columnsMerged;
  const start = whole ? 0 : ofRow ? line * width : line - height;
  const step = ofRow || whole ? 1 : width;
  const end = ofRow && !whole ? start + width : values.length;
  for (let position = start; position < end; position += step) yield position;
}
