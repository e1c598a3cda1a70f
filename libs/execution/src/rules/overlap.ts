import type { Statement } from '../model/state.js';
import { daysOf, mostCentihours, periodsMeet, type Period } from './period.js';

/** The hours of a statement, and the person they are of. */
export type Claim = Pick<Statement, 'statement' | 'participant' | 'from' | 'until' | 'declared'>;

export interface Overlap {
  /** Statements whose period meets that of the claim. */
  readonly statements: readonly string[];
  /** The shortest union of periods with more hours than its days hold. Missing when the hours are possible. */
  readonly excess?: { readonly days: number; readonly centihours: number; readonly maximum: number };
}

/**
 * R7: one person's statements of the month on the contract overlap, whatever lot, modality and employer. Their hours are
 * impossible when they exceed 24 × days of the union; else the overlap is only flagged. Within every span of days around
 * the claim, the periods that hang together with it are held against their days: a long, light statement hides no day.
 */
export function overlapOf(claim: Claim, others: readonly Claim[]): Overlap | undefined {
  const own = others.filter((other) => claim.participant !== undefined && claim.participant === other.participant);
  const met = own.filter((other) => periodsMeet(claim, other));
  if (met.length === 0) return undefined;

  const [excess] = spansAround(claim, own)
    .map((span) => unionAround(claim, own.filter(isWithin(span))))
    .map(({ union, centihours }) => ({ days: daysOf(union), centihours, maximum: mostCentihours(union) }))
    .filter(({ centihours, maximum }) => centihours > maximum)
    .sort((a, b) => a.days - b.days);
  return { statements: met.map((other) => other.statement).sort(), ...(excess ? { excess } : {}) };
}

/** From a first day of some statement to a last day of some statement, the claim within. */
function spansAround(claim: Claim, others: readonly Claim[]): readonly Period[] {
  const starts = new Set([claim, ...others].map(({ from }) => from).filter((from) => from <= claim.from));
  const ends = new Set([claim, ...others].map(({ until }) => until).filter((until) => claim.until <= until));
  return [...starts].flatMap((from) => [...ends].map((until) => ({ from, until })));
}

function isWithin({ from, until }: Period): (claim: Claim) => boolean {
  return (claim) => from <= claim.from && claim.until <= until;
}

/** The union of the periods that hang together with the claim, with the hours of all of them. */
function unionAround(claim: Claim, others: readonly Claim[]): { readonly union: Period; readonly centihours: number } {
  let union: Period = claim;
  let centihours = claim.declared;
  let apart = others;
  for (;;) {
    const joined = apart.filter((other) => periodsMeet(union, other));
    if (joined.length === 0) return { union, centihours };
    apart = apart.filter((other) => !joined.includes(other));
    for (const { from, until, declared } of joined) {
      union = { from: from < union.from ? from : union.from, until: until > union.until ? until : union.until };
      centihours += declared;
    }
  }
}
