import { latestRules, type RulesInForce } from '../book/rule-book.js';

export const CLAUSE_KINDS = [
  'executionCondition',
  'socialCondition',
  'insertionService',
  'reservedLot',
  'awardCriterion',
  'supplyCondition',
] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/**
 * Whether a clause meets the social duty of R2: `withReason` for a reserved lot, which does so only with a recorded
 * reason. An award criterion or a supply condition does not: the duty lies on execution conditions.
 */
export function satisfiesDuty(kind: ClauseKind, rules: RulesInForce = latestRules): 'yes' | 'withReason' | 'no' {
  if (rules.value('duty.satisfyingKinds').includes(kind)) return 'yes';
  return rules.value('duty.satisfyingKindsWithReason').includes(kind) ? 'withReason' : 'no';
}

/** Whether a clause counts as a social consideration (the 30 % indicator): another set than the duty's. */
export function isSocialConsideration(kind: ClauseKind, rules: RulesInForce = latestRules): boolean {
  return rules.value('socialConsideration.kinds').includes(kind);
}

/** Grounds on which the social duty may be waived, by kind of procedure. */
export function waiverGrounds(
  procedure: 'contract' | 'concession',
  rules: RulesInForce = latestRules,
): readonly string[] {
  return rules.find(`waiver.grounds.${procedure}`)?.value ?? [];
}
