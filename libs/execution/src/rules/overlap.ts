import type { Statement } from '../model/state.js';
import { daysOf, mostCentihours } from './period.js';

/** What a statement claims of its employee's time. */
export type Claim = Pick<
  Statement,
  'statement' | 'lot' | 'employer' | 'participant' | 'modality' | 'from' | 'until' | 'declared'
>;

export interface Overlap {
  /** Statements whose period meets that of the claim. */
  readonly statements: readonly string[];
  /** A union of days on which more hours were claimed than it has; missing when everything fits. */
  readonly excess?: { readonly days: number; readonly centihours: number; readonly maximum: number };
}

/**
 * Overlap of one person's statements on the same lot, modality and employer (R7): impossible when the hours exceed
 * 24 × days of the union, else only flagged. Every union of overlapping periods is an interval between one of their
 * starts and one of their ends, so all such intervals that hold the claim are looked at.
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
