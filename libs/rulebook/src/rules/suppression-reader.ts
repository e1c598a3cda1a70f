/** A row or a column, with its cells in order. It has one total. */
interface Line {
  readonly cells: Cell[];
}

/** One cell of a table, as its publisher knows it. */
export interface Cell {
  readonly value: number;
  /** Place in the table, from 0. */
  readonly y: number;
  readonly x: number;
  readonly row: Line;
  readonly column: Line;
  hidden: boolean;
}

/**
 * The cells of a table in reading order. A table of one row has one total, so its columns count as one line; likewise
 * the rows of a table of one column.
 */
export function cellsOf(table: readonly (readonly number[])[], isHidden: (value: number) => boolean): readonly Cell[] {
  const lines = new Map<string, Line>();
  const lineOf = (key: string): Line => {
    const line = lines.get(key) ?? { cells: [] };
    lines.set(key, line);
    return line;
  };
  return table.flatMap((values, y) =>
    values.map((value, x) => {
      const row = lineOf(values.length === 1 ? 'rows' : `row ${y}`);
      const column = lineOf(table.length === 1 ? 'columns' : `column ${x}`);
      const cell: Cell = { value, y, x, row, column, hidden: isHidden(value) };
      row.cells.push(cell);
      column.cells.push(cell);
      return cell;
    }),
  );
}

/**
 * True when the totals leave a hidden cell one value only. The reader knows that it is a whole number of at least 1. Two
 * tables with the same totals differ by closed paths on which one person moves from hidden cell to hidden cell: a cell
 * may always take one more, and gives one only where it holds at least 2.
 */
export function isOpen(cell: Cell): boolean {
  if (leads(cell.column, cell.row, cell)) return false;
  return cell.value < 2 || !leads(cell.row, cell.column, cell);
}

/** Whether one person can be moved from line to line by other hidden cells than the one left out. */
function leads(from: Line, to: Line, leftOut: Cell): boolean {
  const met = new Set([from]);
  // A set is walked in the order of its entries, those that the walk adds included.
  for (const line of met) {
    if (line === to) return true;
    for (const cell of line.cells) {
      if (cell === leftOut || !cell.hidden) continue;
      if (cell.row === line) met.add(cell.column);
      else if (cell.value >= 2) met.add(cell.row);
    }
  }
  return false;
}
