import { latestRules, type RulesInForce } from '../book/rule-book.js';
import { ruleRefs, type RuleRef } from '../book/rule-ref.js';

export const OPPORTUNITY_ANSWERS = ['favourable', 'neutral', 'unfavourable'] as const;
export type OpportunityAnswer = (typeof OPPORTUNITY_ANSWERS)[number];
export type OpportunityAdvice = 'clause' | 'noClause' | 'discuss';

/** The four questions of R3. */
export interface OpportunityInput {
  readonly technicity: OpportunityAnswer;
  readonly duration: OpportunityAnswer;
  readonly amount: OpportunityAnswer;
  readonly location: OpportunityAnswer;
}

export interface OpportunityResult {
  readonly advice: OpportunityAdvice;
  readonly rules: readonly RuleRef[];
}

/** An advice; the decision is a person's. No floor on the amount is built in. */
export function opportunityAdvice(input: OpportunityInput, rules: RulesInForce = latestRules): OpportunityResult {
  const answers = [input.technicity, input.duration, input.amount, input.location];
  const count = (wanted: OpportunityAnswer) => answers.filter((answer) => answer === wanted).length;
  const [favourableNeeded, unfavourableLimit] = [
    rules.get('opportunity.favourableNeeded'),
    rules.get('opportunity.unfavourableLimit'),
  ];
  const unfavourable = count('unfavourable');
  const advice =
    unfavourable >= unfavourableLimit.value
      ? 'noClause'
      : unfavourable === 0 && count('favourable') >= favourableNeeded.value
        ? 'clause'
        : 'discuss';
  return { advice, rules: ruleRefs(favourableNeeded, unfavourableLimit) };
}
