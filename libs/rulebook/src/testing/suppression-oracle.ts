/** Another way to the same answers, slow and plain, to compare the suppression with. */
export type Cells = readonly (readonly (number | null)[])[];

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Nulls whose value follows from all row and column totals: their unit vector lies in the span of the equations. */
export function computableFromTotals(cells: Cells): readonly Place[] {
  const nulls = cells.flatMap((line, row) => line.flatMap((cell, column) => (cell === null ? [{ row, column }] : [])));
  const equations = [
    ...cells.map((_, row) => nulls.map((place) => (place.row === row ? 1 : 0))),
    ...(cells[0] ?? []).map((_, column) => nulls.map((place) => (place.column === column ? 1 : 0))),
  ];
  const rank = rankOf(equations);
  return nulls.filter((_, i) => rankOf([...equations, nulls.map((_unused, j) => (i === j ? 1 : 0))]) === rank);
}

/** Rank by Gauss elimination over the rationals; entries of these incidence matrices stay exact in floating point. */
function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, i) => i >= rank && row[column] !== 0);
    const chosen = rows[pivot];
    if (!chosen) continue;
    rows[pivot] = rows[rank] ?? chosen;
    rows[rank] = chosen;
    rows.forEach((row, i) => {
      const factor = (row[column] ?? 0) / (chosen[column] ?? 1);
      if (i > rank && factor !== 0) row.forEach((value, j) => (row[j] = value - factor * (chosen[j] ?? 0)));
    });
    rank += 1;
  }
  return rank;
}

/** Search of every alternating path from the null along its row, back to it along its column. */
export function closedPathThrough(start: Place, nulls: readonly Place[]): boolean {
  const search = (here: Place, along: 'row' | 'column', used: readonly Place[]): boolean =>
    nulls.some((next) => {
      if (next === here || next[along] !== here[along]) return false;
      if (next === start) return along === 'column' && used.length > 2;
      return !used.includes(next) && search(next, along === 'row' ? 'column' : 'row', [...used, next]);
    });
  return search(start, 'row', [start]);
}

/** True when a table of one row or one column shows everything but one cell. */
export function lonelyInLine(cells: Cells): boolean {
  return cells.flat().filter((cell) => cell === null).length === 1;
}
