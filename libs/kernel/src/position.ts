/** Place of an event in the total order of the log: an opaque decimal string that only grows. Never compute with it. */
export type Position = string;

/** Before the first event. */
export const LOG_START: Position = '0';

/** Negative when `a` stands before `b`, 0 when equal, positive when after. */
export function comparePositions(a: Position, b: Position): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

export function laterPosition(a: Position, b: Position): Position {
  return comparePositions(a, b) >= 0 ? a : b;
}
