import type { Refusal } from '@clausier/kernel';
import type { ProgrammeLot, Purchase } from '../model/purchase.js';
import { refuse } from '../refusals.js';

/** The opportunity test (R3) comes before the decision of an insertion lot. A food lot has no such test. */
export function unanswered({ family }: Purchase, { lot, opportunity }: ProgrammeLot): Refusal | undefined {
  if (family !== 'insertion' || opportunity) return undefined;
  return refuse('OPPORTUNITY_UNANSWERED', { lot }, 'lot');
}

/** A clause that goes against the advice needs a reason (R3). */
export function againstAdvice({ lot, opportunity }: ProgrammeLot, reason: string | undefined): Refusal | undefined {
  if (opportunity?.advice !== 'noClause' || reason !== undefined) return undefined;
  return refuse('REASON_REQUIRED_AGAINST_ADVICE', { lot }, 'decision.reason');
}
