import { isSocialConsideration } from '@clausier/rulebook';
import type { ClauseKindRules } from '../clause-kind.js';

/**
 * Shares of organic, labelled or local food. CMP art. 14, ordonnance 2015-899 art. 38, CCP L2112-2. Verdicts exist per
 * canteen and year only (R10), so it never holds up the acceptance of a lot.
 */
export const supplyCondition: ClauseKindRules = {
  isSocialConsideration: (_clause, _contract, rules) => isSocialConsideration('supplyCondition', rules),
  openAtAcceptance: () => undefined,
};
