import type { Refusal } from '@clausier/kernel';
import type { LotFact } from '../facts.js';
import { refuse } from '../refusals.js';

/** R7: an employer on a lot is one of its holders. */
export function employerOutsideLot({ lot, holders }: LotFact, employer: string): Refusal | undefined {
  return holders.includes(employer) ? undefined : refuse('EMPLOYER_NOT_ON_LOT', { employer, lot }, 'employer');
}
