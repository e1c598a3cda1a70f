import { bearsHours } from '@clausier/clauses';
import { isSocialConsideration } from '@clausier/rulebook';
import type { ClauseKindRules } from '../clause-kind.js';
import { hoursOpen } from '../hours-balance.js';

/**
 * The contract's very object is insertion (support through an activity). CMP art. 30, décret 2016-360 art. 28, CCP
 * R2123-1. It bears hours where some are agreed. That it meets the social duty is not verified.
 */
export const insertionService: ClauseKindRules = {
  isSocialConsideration: (_clause, _contract, rules) => isSocialConsideration('insertionService', rules),
  openAtAcceptance: (clause, balance) => (bearsHours(clause) ? hoursOpen(balance) : undefined),
};
