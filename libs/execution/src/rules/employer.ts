import type { Refusal } from '@clausier/kernel';
import type { LotFact, ParticipantFact } from '../facts.js';
import { refuse } from '../refusals.js';

/** R7: an employer is on a lot when it holds the lot or is named on it. */
export function isOnLot({ holders, employers }: LotFact, employer: string): boolean {
  return holders.includes(employer) || employers.includes(employer);
}

export function employerOutsideLot(lot: LotFact, employer: string): Refusal | undefined {
  return isOnLot(lot, employer) ? undefined : refuse('EMPLOYER_NOT_ON_LOT', { employer, lot: lot.lot }, 'employer');
}

/** The proposals of a person on one lot of a contract. */
export function proposalsOn(
  participant: ParticipantFact | undefined,
  contract: string,
  { lot }: LotFact,
): ParticipantFact['proposals'] {
  return participant?.proposals.filter((one) => one.contract === contract && one.lot === lot) ?? [];
}
