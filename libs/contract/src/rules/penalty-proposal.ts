import { isRefused, penalty } from '@clausier/rulebook';
import { hourClausesOf } from '../kinds/registry.js';
import type { HeldLot, PenaltyProposal } from '../model/lot-state.js';

/**
 * R9: shortfall × rate, then the cap on the lot's amended amount HT, both by the rule book's own function. The terms are
 * those of the lot's first hour clause that has some; `undefined` when none has.
 */
export function penaltyProposal(lot: HeldLot, shortfallCentihours: number): PenaltyProposal | undefined {
  const terms = hourClausesOf(lot).find((clause) => clause.penalty)?.penalty;
  if (!terms) return undefined;
  const { strategy, capBp } = terms;
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
