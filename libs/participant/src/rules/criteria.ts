import { addMonths } from '@clausier/calendar';
import type { LocalDate, Refusal } from '@clausier/kernel';
import { ruleBook, type RuleId } from '@clausier/rulebook';
import { refuse } from '../refusals.js';
import type { EligibilityRoute } from '../events/participant-events.js';

/** A criterion that somebody meets, with its proof. It is personal and goes to the vault alone. */
interface SeenCriterion {
  readonly code: string;
  /** Day of the proof. */
  readonly proofOn: LocalDate;
  /** Last day of the proof, where it has one. */
  readonly validUntil?: LocalDate | undefined;
}

/**
 * R6: by the structure no personal criterion is collected. On the person's own account at least one is, from the rule
 * book's list. On the day of the diagnosis its proof is no older than that criterion allows.
 */
export function criteriaRefused(
  route: EligibilityRoute,
  criteria: readonly SeenCriterion[],
  on: LocalDate,
): Refusal | undefined {
  if (route === 'structure')
    return criteria.length > 0 ? refuse('CRITERIA_NOT_COLLECTED', {}, 'personal.criteria') : undefined;
  if (criteria.length === 0) return refuse('CRITERION_MISSING', {}, 'personal.criteria');
  for (const [at, criterion] of criteria.entries()) {
    const refusal = criterionRefused(criterion, on);
    if (refusal) return { ...refusal, path: `personal.criteria.${at}` };
  }
  return undefined;
}

/** Where the rule book says 0 months, a proof does not age: it is good until its own last day. */
function criterionRefused({ code, proofOn, validUntil }: SeenCriterion, on: LocalDate): Refusal | undefined {
  const proofMonths = proofMonthsOf(code, on);
  if (proofMonths === undefined) return refuse('CRITERION_UNKNOWN', { criterion: code });
  if (proofOn > on) return refuse('PROOF_IN_FUTURE', { criterion: code, proofOn, on });
  const ages = proofMonths === 0 ? undefined : addMonths(proofOn, proofMonths);
  const [goodUntil] = [ages, validUntil].filter((day) => day !== undefined).sort();
  return goodUntil !== undefined && goodUntil < on
    ? refuse('PROOF_TOO_OLD', { criterion: code, proofOn, goodUntil, on })
    : undefined;
}

/** Greatest age of a criterion's proof, in months; `undefined` for a code that is not in force. */
function proofMonthsOf(code: string, on: LocalDate): number | undefined {
  const value: unknown = ruleBook.at(on).find(`criterion.${code}` as RuleId)?.value;
  return isCriterion(value) ? value.proofMonths : undefined;
}

function isCriterion(value: unknown): value is { readonly proofMonths: number } {
  return typeof value === 'object' && value !== null && 'proofMonths' in value;
}
