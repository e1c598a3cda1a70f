/** What hiding some cells costs: the sum of persons hidden, in two exact halves. */
export interface Cost {
  readonly high: number;
  readonly low: number;
}

const HALF = 2 ** 27;

/** The sum of a few counts may pass 2^53, so it is kept in base 2^27. */
export function costOf(cells: readonly number[]): Cost {
  let [high, low] = [0, 0];
  for (const cell of cells) {
    high += Math.floor(cell / HALF);
    low += cell % HALF;
  }
  return { high: high + Math.floor(low / HALF), low: low % HALF };
}

/** Negative where `a` costs less than `b`, zero where they cost the same. */
export function compareCosts(a: Cost, b: Cost): number {
  return a.high - b.high || a.low - b.low;
}
