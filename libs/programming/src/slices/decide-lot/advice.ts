import type { Refusal } from '@clausier/kernel';
import type { ProgrammeLot, Purchase } from '../../model/purchase.js';
import { refuse } from '../../refusals.js';

/** The test of R3 comes before the decision; food has its own questions and needs none. */
export function unanswered({ family }: Purchase, { lot, opportunity }: ProgrammeLot): Refusal | undefined {
  if (family !== 'insertion' || opportunity) return undefined;
  return refuse('OPPORTUNITY_UNANSWERED', { lot }, 'lot');
}

/** A clause against the advice carries a reason (R3); leaving a lot without one always does. */
export function againstAdvice({ lot, opportunity }: ProgrammeLot, reason: string | undefined): Refusal | undefined {
  if (opportunity?.advice !== 'noClause' || reason !== undefined) return undefined;
  return refuse('REASON_REQUIRED_AGAINST_ADVICE', { lot }, 'decision.reason');
}
