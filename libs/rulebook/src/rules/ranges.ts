import { ruleRefused, type RuleRefused } from '../book/refused.js';

/** Least and greatest value of a number, both allowed. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

const MAX = Number.MAX_SAFE_INTEGER;

/** The ranges of the calculators' numbers, stated once. */
export const RANGES = {
  /** A rate or a share in basis points: above 0 %, up to 100 %. */
  basisPoints: { min: 1, max: 10_000 },
  /** An amount that must exist. */
  positive: { min: 1, max: MAX },
  /** A quantity that may be nil. */
  natural: { min: 0, max: MAX },
  /** A correction. */
  signed: { min: -MAX, max: MAX },
  /** Length of a period in days, months or working days. */
  periodLength: { min: 1, max: 1_200 },
  year: { min: 1990, max: 2099 },
} as const satisfies Record<string, Range>;

export type RangeName = keyof typeof RANGES;

/** The first value out of its range, as a refusal at its place; otherwise nothing. */
export function firstOutOfRange(
  checks: readonly (readonly [path: string, value: number, range: RangeName])[],
): RuleRefused | undefined {
  for (const [path, value, name] of checks) {
    const { min, max } = RANGES[name];
    if (!Number.isInteger(value) || value < min || value > max) return ruleRefused('OUT_OF_RANGE', path);
  }
  return undefined;
}
