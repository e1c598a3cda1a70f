import { isRefused, penalty } from '@clausier/rulebook';
import type { Refusal } from '@clausier/kernel';
import { hourClausesOf } from '../kinds/registry.js';
import type { Clause, HeldLot, PenaltyProposal } from '../model/lot-state.js';
import { refuse } from '../refusals.js';

type Terms = NonNullable<Clause['penalty']>;
type PricedStrategy = PenaltyProposal['strategy'];

/** Terms of the lot's first hour clause that has some. */
export function penaltyTermsOf(lot: HeldLot): Terms | undefined {
  return hourClausesOf(lot).find((clause) => clause.penalty)?.penalty;
}

/**
 * R9: the hourly ceiling is that in force on the day the notice was received. No text fixes one that could be looked up: the
 * person who prepares the penalty gives it, and the proposal keeps it.
 */
export function pricedStrategy(
  { strategy }: Terms,
  ceilingCents: number | undefined,
  receivedOn: string,
): PricedStrategy | Refusal {
  if (strategy.kind === 'perHour')
    return ceilingCents === undefined ? strategy : refuse('CEILING_NOT_EXPECTED', {}, 'ceilingCents');
  return ceilingCents === undefined || ceilingCents === 0
    ? refuse('CEILING_MISSING', { receivedOn }, 'ceilingCents')
    : { kind: strategy.kind, k: strategy.k, ceilingCents };
}

/** R9: shortfall × rate, then the cap on the lot's amended amount HT, both by the rule book's own function. */
export function penaltyProposal(
  lot: HeldLot,
  shortfallCentihours: number,
  strategy: PricedStrategy,
  capBp: number | undefined,
): PenaltyProposal {
  const cap = capBp === undefined ? undefined : { bp: capBp, lotAmountCents: lot.amountCents };
  const result = penalty({ shortfallCentihours, strategy, cap });
  if (isRefused(result))
    throw new RangeError(`penalty of lot ${lot.lot}: ${result.refusal.code} ${result.refusal.path}`);
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
