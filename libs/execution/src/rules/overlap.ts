import type { Statement } from '../model/state.js';
import { daysOf, mostCentihours } from './period.js';

/** The hours of a statement, and the person and work they are of. */
export type Claim = Pick<
  Statement,
  'statement' | 'lot' | 'employer' | 'participant' | 'modality' | 'from' | 'until' | 'declared'
>;

export interface Overlap {
  /** Statements whose period meets that of the claim. */
  readonly statements: readonly string[];
  /** The shortest union of periods with more hours than its days hold. Missing when the hours are possible. */
  readonly excess?: { readonly days: number; readonly centihours: number; readonly maximum: number };
}

/**
 * R7: one person's statements on the same lot, modality and employer overlap. Their hours are impossible when they
 * exceed 24 × days of the union; else the overlap is only flagged. Every union of overlapping periods runs from one of
 * their starts to one of their ends. The search takes all such intervals that contain the claim.
 */
export function overlapOf(claim: Claim, others: readonly Claim[]): Overlap | undefined {
  const rivals = others.filter((other) => sameWork(claim, other));
  const met = rivals.filter((other) => other.from <= claim.until && claim.from <= other.until);
  if (met.length === 0) return undefined;

  const all = [claim, ...rivals];
  const excesses = all
    .flatMap(({ from }) => all.map(({ until }) => ({ from, until })))
    .filter(({ from, until }) => from <= claim.from && claim.until <= until)
    .map((union) => {
      const inside = all.filter((one) => union.from <= one.from && one.until <= union.until);
      const centihours = inside.reduce((sum, one) => sum + one.declared, 0);
      return { days: daysOf(union), centihours, maximum: mostCentihours(union) };
    })
    .filter(({ centihours, maximum }) => centihours > maximum)
    .sort((a, b) => a.days - b.days);
  const [excess] = excesses;
  return { statements: met.map((other) => other.statement).sort(), ...(excess ? { excess } : {}) };
}

function sameWork(a: Claim, b: Claim): boolean {
  return (
    a.participant !== undefined &&
    a.participant === b.participant &&
    a.lot === b.lot &&
    a.modality === b.modality &&
    a.employer === b.employer
  );
}
