import { isSocialConsideration } from '@clausier/rulebook';
import type { ClauseKindRules } from '../clause-kind.js';
import { hoursOpen } from '../hours-balance.js';

/**
 * Hours of work for people far from employment as a condition of execution. Legal bases by date: CMP art. 14 (2006),
 * ordonnance 2015-899 art. 38 (2016), CCP L2112-2 (2019), L2112-2-1 (21 August 2026).
 */
export const executionCondition: ClauseKindRules = {
  isSocialConsideration: (_clause, _contract, rules) => isSocialConsideration('executionCondition', rules),
  openAtAcceptance: (_clause, balance) => hoursOpen(balance),
};
