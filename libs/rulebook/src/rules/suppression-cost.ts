/** What hiding some cells costs: fewest zeros first, then the smallest sum; the sum in two exact halves. */
export interface Cost {
  readonly zeros: number;
  readonly high: number;
  readonly low: number;
}

const HALF = 2 ** 27;

/** Cost of the cells not hidden yet. A sum of three counts may pass 2^53, so it is kept in base 2^27. */
export function costOf(cells: readonly (number | null | undefined)[]): Cost {
  let [zeros, high, low] = [0, 0, 0];
  for (const cell of cells) {
    if (typeof cell !== 'number') continue;
    if (cell === 0) zeros += 1;
    high += Math.floor(cell / HALF);
    low += cell % HALF;
  }
  return { zeros, high: high + Math.floor(low / HALF), low: low % HALF };
}

/** Strictly cheaper: on equal cost the one considered first, the topmost row then the leftmost column, stays. */
export function cheaper(a: Cost, b: Cost): boolean {
  if (a.zeros !== b.zeros) return a.zeros < b.zeros;
  if (a.high !== b.high) return a.high < b.high;
  return a.low < b.low;
}
