/** The closed refusal codes, in order of precedence. */
export const REFUSAL_CODES = [
  'INVALID_INPUT',
  'UNKNOWN_VALUE',
  'INVALID_DATE',
  'OUT_OF_RANGE',
  'NO_THRESHOLD_FOR_DATE',
] as const;
type RefusalCode = (typeof REFUSAL_CODES)[number];

/** One fault of an input; `path` is dotted, empty for the whole input; `message` is French. */
export interface Fault {
  readonly code: RefusalCode;
  readonly path: string;
  readonly message: string;
}

/** A refused input, in its place in the batch. */
export interface Refused {
  readonly refusal: Fault;
}

/** The fault that is told: the first code of the list wins, then the first place met, in the order of the table. */
export function firstFault(faults: readonly Fault[]): Fault | undefined {
  let first: Fault | undefined;
  for (const fault of faults) {
    if (!first || REFUSAL_CODES.indexOf(fault.code) < REFUSAL_CODES.indexOf(first.code)) first = fault;
  }
  return first;
}

/** Place of a member inside a place. */
export function placeIn(path: string, member: string | number): string {
  return path === '' ? String(member) : `${path}.${member}`;
}
