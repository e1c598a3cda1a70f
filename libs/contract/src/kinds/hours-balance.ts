import type { RefusalCode } from '../refusals.js';
import type { LotBalance } from './clause-kind.js';

/**
 * R9: hours stand in the way of the acceptance until they are done, or until the penalty for the missing ones is waived, or
 * applied or reduced, and then settled. That decision stands, whatever later corrections do to the hours.
 */
export function hoursOpen({ ledger, penalty }: LotBalance): RefusalCode | undefined {
  if (ledger.shortfall === 0) return undefined;
  if (!penalty?.decided) return 'SHORTFALL_UNDECIDED';
  return penalty.decided.decision === 'waived' || penalty.settled ? undefined : 'PENALTY_NOT_SETTLED';
}
