import { isSocialConsideration } from '@clausier/rulebook';
import type { ClauseKindRules } from '../clause-kind.js';

/**
 * Another social condition of execution (training, equality, accessibility…), proved by its evidence. Same legal bases
 * as the hours condition. It bears no hours and never holds up the acceptance of the lot.
 */
export const socialCondition: ClauseKindRules = {
  isSocialConsideration: (_clause, _contract, rules) => isSocialConsideration('socialCondition', rules),
  openAtAcceptance: () => undefined,
};
