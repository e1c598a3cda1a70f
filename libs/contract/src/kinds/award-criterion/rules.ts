import { isSocialConsideration } from '@clausier/rulebook';
import type { ClauseKindRules } from '../clause-kind.js';

/**
 * A weighted criterion of award: insertion performance, or direct supply of food. CMP art. 53, ordonnance 2015-899
 * art. 52, CCP R2152-7. Its effect ends with the award. It never meets the social duty, which is about execution.
 */
export const awardCriterion: ClauseKindRules = {
  /** Direct supply is about food, not about people. */
  isSocialConsideration: (_clause, { family }, rules) =>
    family === 'insertion' && isSocialConsideration('awardCriterion', rules),
  openAtAcceptance: () => undefined,
};
