import type { RefusalCode } from '../refusals.js';
import type { LotBalance } from './clause-kind.js';

/**
 * Hours done, or what is missing decided: waived with authority, or a penalty applied or reduced and settled
 * (design 6, R9). A decision stands whatever later corrections do to the hours.
 */
export function hoursOpen({ ledger, penalty }: LotBalance): RefusalCode | undefined {
  if (ledger.shortfall === 0) return undefined;
  if (!penalty?.decided) return 'SHORTFALL_UNDECIDED';
  return penalty.decided.decision === 'waived' || penalty.settled ? undefined : 'PENALTY_NOT_SETTLED';
}
