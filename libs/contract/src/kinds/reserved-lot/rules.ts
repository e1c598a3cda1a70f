import { bearsHours } from '@clausier/clauses';
import { isSocialConsideration } from '@clausier/rulebook';
import type { ClauseKindRules } from '../clause-kind.js';
import { hoursOpen } from '../hours-balance.js';

/**
 * A lot kept for sheltered or insertion structures. CMP art. 15, ordonnance 2015-899 art. 36 and 37, CCP L2113-12 to
 * L2113-15. It meets the social duty only with a recorded reason (not verified). Hours, by headcount, where agreed.
 */
export const reservedLot: ClauseKindRules = {
  isSocialConsideration: (_clause, _contract, rules) => isSocialConsideration('reservedLot', rules),
  openAtAcceptance: (clause, balance) => (bearsHours(clause) ? hoursOpen(balance) : undefined),
};
