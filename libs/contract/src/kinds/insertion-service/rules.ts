import { isSocialConsideration, satisfiesDuty } from '@clausier/rulebook';
import type { ClauseKindRules } from '../clause-kind.js';
import { hoursOpen } from '../hours-balance.js';

/**
 * The contract's very object is insertion (support through an activity). CMP art. 30, décret 2016-360 art. 28, CCP
 * R2123-1. It bears hours where some are agreed. That it meets the social duty is not verified.
 */
export const insertionService: ClauseKindRules = {
  label: 'marché de qualification et d’insertion',
  satisfiesDuty: (_clause, _lot, rules) => satisfiesDuty('insertionService', rules) === 'yes',
  isSocialConsideration: (_clause, _contract, rules) => isSocialConsideration('insertionService', rules),
  bearsHours: ({ strategy, agreedCentihours }) => strategy !== undefined || agreedCentihours !== undefined,
  openAtAcceptance: (clause, balance) => (insertionService.bearsHours(clause) ? hoursOpen(balance) : undefined),
};
