import type { Refusal } from '@clausier/kernel';
import { ruleBook, satisfiesDuty, waiverFault, type BasedClause, type Waiver } from '@clausier/rulebook';
import type { LotDecision, Purchase } from '../model/purchase.js';
import { refuse } from '../refusals.js';
import { underDuty } from './duty-test.js';

/** The part of a decision that is judged when it is taken, and judged again after a correction. */
export interface JudgedDecision {
  readonly kind: LotDecision['kind'];
  readonly clauses: readonly (BasedClause & { readonly evidence?: string | undefined })[];
  readonly reason?: string | undefined;
}

/**
 * Under the duty each lot bears a clause that meets it, or a waiver (R2; CCP L2112-2-1, L3114-2-1). A reserved lot
 * meets it only with a recorded reason.
 */
export function dutyRefusal(purchase: Purchase, lot: string, decision: JudgedDecision): Refusal | undefined {
  if (!underDuty(purchase.duty) || decision.kind === 'waiver' || meetsDuty(purchase, decision)) return undefined;
  return refuse('DUTY_NEEDS_WAIVER', { lot, valueCents: purchase.duty.valueCents }, 'decision');
}

function meetsDuty({ plannedLaunchOn }: Purchase, { clauses, reason }: JudgedDecision): boolean {
  const rules = ruleBook.at(plannedLaunchOn);
  return clauses.some(({ kind, evidence }) => {
    const answer = satisfiesDuty(kind, rules);
    return answer === 'yes' || (answer === 'withReason' && (reason ?? evidence) !== undefined);
  });
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
