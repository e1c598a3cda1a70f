import type { RefusalCode } from '../refusals.js';
import type { LotBalance } from './clause-kind.js';

/**
 * R9: hours stand in the way of the acceptance until they are done, or until the missing ones are decided: without a
 * penalty, or by a penalty that is waived, or applied or reduced, and then settled. The decision on a penalty stands,
 * whatever later corrections do to the hours. A decision without one covers the shortfall that it names, and no more.
 */
export function hoursOpen({ ledger, penalty, shortfallDecision }: LotBalance): RefusalCode | undefined {
  if (ledger.shortfall <= (shortfallDecision?.shortfallCentihours ?? 0)) return undefined;
  if (!penalty?.decided) return 'SHORTFALL_UNDECIDED';
  return penalty.decided.decision === 'waived' || penalty.settled ? undefined : 'PENALTY_NOT_SETTLED';
}
