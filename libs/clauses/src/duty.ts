import { satisfiesDuty, type ClauseKind, type RulesInForce } from '@clausier/rulebook';
import type { DutyRecord, LotDecisionKind, Waiver } from './decision-fields.js';
import { waiverFault, type WaivedPurchase } from './waiver.js';

/** True under the social duty, and where it is presumed until a row of the table exists (R2). */
export function underDuty({ outcome, presumed }: Pick<DutyRecord, 'outcome' | 'presumed'>): boolean {
  return outcome === 'duty' || presumed;
}

/** A clause, as far as the duty looks at it. */
interface DutyClause {
  readonly kind: ClauseKind;
  readonly evidence?: string | undefined;
}

/** A lot, as far as the duty looks at it; `decision` is missing while nobody decided. */
export interface DutyLot {
  readonly decision?: LotDecisionKind | undefined;
  readonly clauses: readonly DutyClause[];
  readonly reason?: string | undefined;
  readonly waiver?: Waiver | undefined;
}

/** Whether a clause meets the duty on its lot (R2); a reserved lot does so only with a recorded reason. */
export function clauseMeetsDuty(
  { kind, evidence }: DutyClause,
  { reason }: Pick<DutyLot, 'reason'>,
  rules: RulesInForce,
): boolean {
  const answer = satisfiesDuty(kind, rules);
  return answer === 'yes' || (answer === 'withReason' && (reason ?? evidence) !== undefined);
}

/**
 * The lots on which the duty is not met (R2). A lot meets it by a clause that does, or by a waiver that holds. A switch
 * of the rule book makes one such lot enough for the whole purchase.
 */
export function lotsShortOfDuty<L extends DutyLot>(
  lots: readonly L[],
  purchase: WaivedPurchase,
  rules: RulesInForce,
): readonly L[] {
  const unmet = lots.filter((lot) => !lotMeetsDuty(lot, purchase, rules));
  return rules.value('duty.testedPerLot') || unmet.length === lots.length ? unmet : [];
}

function lotMeetsDuty(lot: DutyLot, purchase: WaivedPurchase, rules: RulesInForce): boolean {
  if (lot.decision === 'waiver') return lot.waiver !== undefined && !waiverFault(lot.waiver, purchase, rules);
  return lot.clauses.some((clause) => clauseMeetsDuty(clause, lot, rules));
}
