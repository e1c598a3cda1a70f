import { isSocialConsideration, satisfiesDuty } from '@clausier/rulebook';
import type { ClauseKindRules } from '../clause-kind.js';

/**
 * Another social condition of execution (training, equality, accessibility…), proved by its evidence. Same legal bases
 * as the hours condition. No hours: the acceptance of the lot is what it waits for.
 */
export const socialCondition: ClauseKindRules = {
  label: 'autre condition sociale',
  satisfiesDuty: (_clause, _lot, rules) => satisfiesDuty('socialCondition', rules) === 'yes',
  isSocialConsideration: (_clause, _contract, rules) => isSocialConsideration('socialCondition', rules),
  bearsHours: () => false,
  openAtAcceptance: () => undefined,
};
