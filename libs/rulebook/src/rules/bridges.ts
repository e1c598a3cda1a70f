/** A null cell of a table, as an edge between its row and its column. */
export interface NullCell {
  readonly row: number;
  readonly column: number;
}

/** A node of the graph: a row or a column, with the nulls that lie on it. */
interface Line {
  readonly edges: { readonly index: number; readonly to: Line }[];
  /** When the walk first met it; -1 before. */
  met: number;
  /** The earliest line it leads back to without the edge it was met by. */
  low: number;
}

interface Step {
  readonly line: Line;
  readonly by: number;
  next: number;
}

/**
 * The nulls that no closed path of nulls passes through, going alternately along rows and columns: exactly those whose
 * value follows from the row and column totals. Rows and columns are the nodes of a graph, nulls its edges, and these
 * are its bridges (Tarjan's low-links, without recursion). Returns positions in `nulls`.
 */
export function openNulls(nulls: readonly NullCell[]): ReadonlySet<number> {
  const lines = linesOf(nulls);
  const bridges = new Set<number>();
  let clock = 0;
  for (const start of lines) {
    if (start.met >= 0) continue;
    start.met = start.low = clock++;
    const walk: Step[] = [{ line: start, by: -1, next: 0 }];
    for (let step = walk.at(-1); step; step = walk.at(-1)) {
      const edge = step.line.edges[step.next++];
      if (!edge) {
        walk.pop();
        const before = walk.at(-1);
        if (before) leave(step, before, bridges);
      } else if (edge.index !== step.by) {
        if (edge.to.met >= 0) step.line.low = Math.min(step.line.low, edge.to.met);
        else {
          edge.to.met = edge.to.low = clock++;
          walk.push({ line: edge.to, by: edge.index, next: 0 });
        }
      }
    }
  }
  return bridges;
}

function leave(step: Step, before: Step, bridges: Set<number>): void {
  if (step.line.low > before.line.met) bridges.add(step.by);
  before.line.low = Math.min(before.line.low, step.line.low);
}

function linesOf(nulls: readonly NullCell[]): readonly Line[] {
  const [rows, columns] = [new Map<number, Line>(), new Map<number, Line>()];
  nulls.forEach((cell, index) => {
    const [row, column] = [lineAt(rows, cell.row), lineAt(columns, cell.column)];
    row.edges.push({ index, to: column });
    column.edges.push({ index, to: row });
  });
  return [...rows.values()];
}

function lineAt(lines: Map<number, Line>, position: number): Line {
  const known = lines.get(position);
  if (known) return known;
  const line: Line = { edges: [], met: -1, low: -1 };
  lines.set(position, line);
  return line;
}
