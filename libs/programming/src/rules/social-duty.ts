import { lotsShortOfDuty, underDuty, waiverFault, type Waiver } from '@clausier/clauses';
import type { Refusal } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import type { LotDecision, Purchase } from '../model/purchase.js';
import { refuse } from '../refusals.js';

/** The part of a decision that is judged when it is taken, and judged again after a correction. */
export type JudgedDecision = Pick<LotDecision, 'kind' | 'clauses' | 'reason' | 'waiver'>;

/**
 * Under the duty each lot bears a clause that meets it, or a waiver that holds (R2; CCP L2112-2-1, L3114-2-1): the
 * lot with this decision, the others with theirs.
 */
export function dutyRefusal(purchase: Purchase, lot: string, decision: JudgedDecision): Refusal | undefined {
  if (!underDuty(purchase.duty)) return undefined;
  const lots = purchase.lots.map((known) => judged(known.lot, known.lot === lot ? decision : known.decision));
  const short = lotsShortOfDuty(lots, purchase, ruleBook.at(purchase.plannedLaunchOn));
  if (!short.some((other) => other.lot === lot)) return undefined;
  return refuse('DUTY_NEEDS_WAIVER', { lot, valueCents: purchase.duty.valueCents }, 'decision');
}

function judged(lot: string, decision: JudgedDecision | undefined) {
  if (!decision) return { lot, clauses: [] };
  const { kind, clauses, reason, waiver } = decision;
  return { lot, decision: kind, clauses, reason, waiver };
}

/** A waiver needs a duty to waive, a listed ground that is met, and reasons of the required length. */
export function waiverRefusal(purchase: Purchase, lot: string, waiver: Waiver): Refusal | undefined {
  if (!underDuty(purchase.duty)) return refuse('WAIVER_WITHOUT_DUTY', { lot }, 'decision');
  const found = waiverFault(waiver, purchase, ruleBook.at(purchase.plannedLaunchOn));
  switch (found?.fault) {
    case undefined:
      return undefined;
    case 'unknownGround':
      return refuse('WAIVER_GROUND_UNKNOWN', { ground: waiver.ground, grounds: found.grounds }, 'decision.ground');
    case 'groundNotMet': {
      const { durationMonths } = purchase;
      return refuse('WAIVER_GROUND_NOT_MET', { months: found.months, durationMonths }, 'decision.ground');
    }
    case 'reasonsTooShort':
      return refuse('WAIVER_REASONS_TOO_SHORT', { needed: found.needed, given: found.given }, 'decision.reasons');
  }
}
