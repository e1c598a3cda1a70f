import { latestRules, type RulesInForce } from '../book/rule-book.js';
import { ruleRefs, type RuleRef } from '../book/rule-ref.js';

export const CLAUSE_KINDS = [
  'executionCondition',
  'socialCondition',
  'insertionService',
  'reservedLot',
  'awardCriterion',
  'supplyCondition',
] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** Whether a clause meets the social duty: `withReason` for what does so only with a recorded reason. */
type DutySatisfaction = 'yes' | 'withReason' | 'no';

interface DutySatisfactionResult {
  readonly satisfies: DutySatisfaction;
  readonly rules: readonly RuleRef[];
}

/**
 * Whether a clause meets the social duty of R2, and on which entries that rests. A reserved lot meets it only with a
 * recorded reason. An award criterion or a supply condition does not meet it: the duty lies on execution conditions.
 */
export function dutySatisfaction(kind: ClauseKind, rules: RulesInForce = latestRules): DutySatisfactionResult {
  const [plainly, withReason] = [rules.get('duty.satisfyingKinds'), rules.get('duty.satisfyingKindsWithReason')];
  const doubted = rules.get('duty.satisfyingKindsUnverified');
  if (plainly.value.includes(kind)) return { satisfies: 'yes', rules: ruleRefs(plainly) };
  if (doubted.value.includes(kind)) return { satisfies: 'yes', rules: ruleRefs(doubted) };
  if (withReason.value.includes(kind)) return { satisfies: 'withReason', rules: ruleRefs(withReason) };
  return { satisfies: 'no', rules: ruleRefs(plainly, doubted, withReason) };
}

/** The same answer alone, for a decision that does not tell what it rests on. */
export function satisfiesDuty(kind: ClauseKind, rules: RulesInForce = latestRules): DutySatisfaction {
  return dutySatisfaction(kind, rules).satisfies;
}

interface SocialConsiderationResult {
  readonly counts: boolean;
  readonly rules: readonly RuleRef[];
}

/**
 * Whether a clause counts as a social consideration (the 30 % indicator). These are not the clauses that meet the duty.
 */
export function socialConsideration(kind: ClauseKind, rules: RulesInForce = latestRules): SocialConsiderationResult {
  const kinds = rules.get('socialConsideration.kinds');
  return { counts: kinds.value.includes(kind), rules: ruleRefs(kinds) };
}

/** The same answer alone. */
export function isSocialConsideration(kind: ClauseKind, rules: RulesInForce = latestRules): boolean {
  return socialConsideration(kind, rules).counts;
}

interface WaiverGroundsResult {
  readonly grounds: readonly string[];
  /**
   * Works shorter than this many months may be waived on the ground `shortWorks`. Absent where that ground does not
   * exist.
   */
  readonly shortWorksMonths?: number;
  readonly rules: readonly RuleRef[];
}

/** Grounds on which the social duty may be waived that day, by kind of procedure: none before the duty exists. */
export function listedWaiverGrounds(procedure: 'contract' | 'concession', rules: RulesInForce): WaiverGroundsResult {
  const listed = rules.find(`waiver.grounds.${procedure}`);
  if (!listed) return { grounds: [], rules: [] };
  const short = listed.value.includes('shortWorks') ? rules.get('waiver.shortWorks') : undefined;
  if (!short) return { grounds: listed.value, rules: ruleRefs(listed) };
  return { grounds: listed.value, shortWorksMonths: short.value, rules: ruleRefs(listed, short) };
}

/** The grounds alone. */
export function waiverGrounds(
  procedure: 'contract' | 'concession',
  rules: RulesInForce = latestRules,
): readonly string[] {
  return listedWaiverGrounds(procedure, rules).grounds;
}
