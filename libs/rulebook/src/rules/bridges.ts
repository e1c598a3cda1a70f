/** A null cell of a table, as an edge between its row and its column. */
export interface NullCell {
  readonly row: number;
  readonly column: number;
}

interface Frame {
  readonly node: number;
  readonly edge: number;
  next: number;
}

/**
 * The nulls that no closed path of nulls passes through, going alternately along rows and columns: exactly those whose
 * value follows from the row and column totals. Rows and columns are the nodes of a graph, nulls its edges, and these
 * are its bridges (Tarjan's low-links, without recursion). Returns positions in `nulls`.
 */
export function openNulls(nulls: readonly NullCell[], rowCount: number, columnCount: number): ReadonlySet<number> {
  const edgesOf: number[][] = Array.from({ length: rowCount + columnCount }, () => []);
  const ends = nulls.map(({ row, column }) => [row, rowCount + column] as const);
  ends.forEach(([row, column], edge) => {
    edgesOf[row]?.push(edge);
    edgesOf[column]?.push(edge);
  });
  const seenAt = new Array<number>(edgesOf.length).fill(-1);
  const low = new Array<number>(edgesOf.length).fill(-1);
  const bridges = new Set<number>();
  let clock = 0;

  const visit = (start: number) => {
    const frames: Frame[] = [{ node: start, edge: -1, next: 0 }];
    seenAt[start] = low[start] = clock++;
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const edge = edgesOf[frame.node]?.[frame.next++];
      if (edge === undefined) {
        frames.pop();
        const parent = frames.at(-1);
        if (!parent) return;
        if (at(low, frame.node) > at(seenAt, parent.node)) bridges.add(frame.edge);
        low[parent.node] = Math.min(at(low, parent.node), at(low, frame.node));
      } else if (edge !== frame.edge) {
        const node = otherEnd(ends, edge, frame.node);
        if (at(seenAt, node) >= 0) {
          low[frame.node] = Math.min(at(low, frame.node), at(seenAt, node));
        } else {
          seenAt[node] = low[node] = clock++;
          frames.push({ node, edge, next: 0 });
        }
      }
    }
  };
  for (const [row] of ends) if (at(seenAt, row) < 0) visit(row);
  return bridges;
}

function at(values: readonly number[], index: number): number {
  return values[index] as number;
}

function otherEnd(ends: readonly (readonly [number, number])[], edge: number, node: number): number {
  const [row, column] = ends[edge] as readonly [number, number];
  return node === row ? column : row;
}
