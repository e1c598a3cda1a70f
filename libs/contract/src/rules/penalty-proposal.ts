import { hourClausesOf, type PenaltyTerms, type PricedPenalty } from '@clausier/clauses';
import { LARGEST_ENTRY, canonicalJson, type LocalDate, type Refusal } from '@clausier/kernel';
import { isRefused, penalty, ruleBook } from '@clausier/rulebook';
import type { HeldLot, PenaltyProposal } from '../model/lot-state.js';
import { refuse } from '../refusals.js';

/**
 * PenaltyTerms that price a missing hour of the lot. Its hour clauses must share them: under different terms a shortfall has no
 * single price.
 */
export function penaltyTermsOf(lot: HeldLot): PenaltyTerms | undefined {
  const [first, ...others] = hourClausesOf(lot).map(({ penalty: terms }) => terms);
  const agree = others.every((terms) => canonicalJson(terms ?? null) === canonicalJson(first ?? null));
  return agree ? first : undefined;
}

/** Why no penalty can be proposed on a lot without common terms. */
export function termsMissing(lot: HeldLot): Refusal {
  const some = hourClausesOf(lot).some((clause) => clause.penalty);
  return refuse(some ? 'PENALTY_TERMS_DIFFER' : 'PENALTY_NOT_AGREED', { lot: lot.lot }, 'lot');
}

/**
 * R9: the hourly ceiling is that in force on the day the notice was received. No text fixes it, so the rule book has none.
 * Whoever prepares the penalty gives it, and the proposal keeps it.
 */
export function pricedStrategy(
  { strategy }: PenaltyTerms,
  ceilingCents: number | undefined,
  receivedOn: string,
): PricedPenalty | Refusal {
  if (strategy.kind === 'perHour')
    return ceilingCents === undefined ? strategy : refuse('CEILING_NOT_EXPECTED', {}, 'ceilingCents');
  return ceilingCents === undefined || ceilingCents === 0
    ? refuse('CEILING_MISSING', { receivedOn }, 'ceilingCents')
    : { kind: strategy.kind, k: strategy.k, ceilingCents };
}

/** R9: shortfall × rate, then the cap on the lot's amended amount HT. The rule book of that day computes both. */
export function penaltyProposal(
  lot: HeldLot,
  shortfallCentihours: number,
  strategy: PricedPenalty,
  capBp: number | undefined,
  on: LocalDate,
): PenaltyProposal | Refusal {
  const cap = capBp === undefined ? undefined : { bp: capBp, lotAmountCents: lot.amountCents };
  const result = penalty({ shortfallCentihours, strategy, cap }, ruleBook.at(on));
  // R14: what is proposed is added up over the lots, so that it is held to the largest amount that may be entered.
  if (isRefused(result) || result.proposalCents > LARGEST_ENTRY.cents)
    return refuse('PENALTY_OUT_OF_RANGE', { lot: lot.lot }, 'lot');
  const [rule] = result.rules;
  if (!rule) throw new Error('a penalty rests on a rule');
  return {
    shortfallCentihours,
    proposalCents: result.proposalCents,
    ...(result.cappedFrom === null ? {} : { cappedFromCents: result.cappedFrom }),
    strategy,
    ...(cap ? { cap } : {}),
    rule: { id: rule.id, version: rule.version },
  };
}
