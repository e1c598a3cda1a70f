import { isSocialConsideration, satisfiesDuty } from '@clausier/rulebook';
import type { ClauseKindRules } from '../clause-kind.js';
import { hoursOpen } from '../hours-balance.js';

/**
 * A lot kept for sheltered or insertion structures. CMP art. 15, ordonnance 2015-899 art. 36 and 37, CCP L2113-12 to
 * L2113-15. It meets the social duty only with a recorded reason (not verified). Hours, by headcount, where agreed.
 */
export const reservedLot: ClauseKindRules = {
  label: 'lot réservé',
  satisfiesDuty: (clause, { reason }, rules) => {
    const answer = satisfiesDuty('reservedLot', rules);
    return answer === 'yes' || (answer === 'withReason' && (reason ?? clause.evidence) !== undefined);
  },
  isSocialConsideration: (_clause, _contract, rules) => isSocialConsideration('reservedLot', rules),
  bearsHours: ({ strategy, agreedCentihours }) => strategy !== undefined || agreedCentihours !== undefined,
  openAtAcceptance: (clause, balance) => (reservedLot.bearsHours(clause) ? hoursOpen(balance) : undefined),
};
