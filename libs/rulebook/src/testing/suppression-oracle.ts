/** Another way to the same answers, slow and plain, to compare the suppression with. */
export type Cells = readonly (readonly (number | null)[])[];

type Place = readonly [row: number, column: number];

/** What a reader of the published table knows of its hidden cells: where they are, and their sum in each line. */
export interface Riddle {
  readonly places: readonly Place[];
  /** Sums by row, then by column. A table of one row or of one column has one total only. */
  readonly sums: readonly number[];
  /** The lines of each place, as positions in `sums`. */
  readonly lines: readonly (readonly number[])[];
}

export function riddleOf(published: Cells, truth: readonly (readonly number[])[]): Riddle {
  const [height, width] = [truth.length, truth[0]?.length ?? 0];
  const places = published.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell === null ? [[row, column] as const] : [])),
  );
  const lines = places.map(([row, column]) => {
    if (height === 1 || width === 1) return [0];
    return [row, height + column];
  });
  const sums = Array.from({ length: height + width }, () => 0);
  places.forEach(([row, column], index) =>
    lines[index]?.forEach((line) => (sums[line] = (sums[line] ?? 0) + (truth[row]?.[column] ?? 0))),
  );
  return { places, sums, lines };
}

/** The places whose value the reader can tell, knowing that each hidden cell holds a whole number of at least 1. */
export function tellable(riddle: Riddle): readonly Place[] {
  const lows = riddle.places.map(() => Infinity);
  const highs = riddle.places.map(() => -Infinity);
  fill(riddle, [...riddle.sums], [], (solution) =>
    solution.forEach((value, index) => {
      lows[index] = Math.min(lows[index] ?? Infinity, value);
      highs[index] = Math.max(highs[index] ?? -Infinity, value);
    }),
  );
  return riddle.places.filter((_, index) => lows[index] === highs[index]);
}

/** Tries every way to fill the hidden cells that the sums allow. The last cell of a line takes what is left of it. */
function fill(riddle: Riddle, left: number[], filled: number[], found: (solution: readonly number[]) => void): void {
  const index = filled.length;
  const lines = riddle.lines[index];
  if (!lines) return found(filled);
  const last = lines.filter((line) => !riddle.lines.some((others, other) => other > index && others.includes(line)));
  const most = Math.min(...lines.map((line) => left[line] ?? 0));
  const least = Math.max(1, ...last.map((line) => left[line] ?? 0));
  for (let value = least; value <= most; value += 1) {
    for (const line of lines) left[line] = (left[line] ?? 0) - value;
    fill(riddle, left, [...filled, value], found);
    for (const line of lines) left[line] = (left[line] ?? 0) + value;
  }
}

/** How many tables of that size have cells of 0 to `most`. */
export function numberOfTables(height: number, width: number, most: number): number {
  return (most + 1) ** (height * width);
}

/** One of them, by its number: its cells are the digits of the number in base `most + 1`. */
export function tableAt(height: number, width: number, most: number, number: number): readonly (readonly number[])[] {
  let rest = number;
  return Array.from({ length: height }, () =>
    Array.from({ length: width }, () => {
      const cell = rest % (most + 1);
      rest = Math.floor(rest / (most + 1));
      return cell;
    }),
  );
}
