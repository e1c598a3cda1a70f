import { f, type FieldValues, type LocalDate, type Refusal } from '@clausier/kernel';
import { AUTHORITIES, PENALTY_DECISIONS } from '../events/penalty-events.js';
import type { DecidedPenalty, PenaltyDecision } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { euros } from './figures.js';
import { beforeStep } from './steps.js';

/** A decision on a penalty, as it is taken and as it is corrected. */
export const penaltyDecisionShape = {
  lot: f.ref(),
  decision: f.code(PENALTY_DECISIONS),
  /** Only with `reduced`. */
  amountCents: f.optional(f.cents()),
  /** With `reduced` and `waived`. */
  reasons: f.optional(f.publicReason()),
  authority: f.code(AUTHORITIES),
  actReference: f.openCode(),
};
type Data = FieldValues<typeof penaltyDecisionShape>;

/** The decision with what is owed after it (R9), or why it may not be. */
export function decisionOf(data: Data, proposalCents: number): PenaltyDecision | Refusal {
  const amountCents = decidedAmount(data, proposalCents);
  if (typeof amountCents !== 'number') return amountCents;
  const { decision, reasons, authority, actReference } = data;
  if (decision !== 'applied' && reasons === undefined) return refuse('REASONS_MISSING', {}, 'reasons');
  return { decision, amountCents, ...(reasons === undefined ? {} : { reasons }), authority, actReference };
}

/** What follows a decision is dated from its last correction on. */
export function beforeLastEntry(on: LocalDate, { decidedOn, former = [] }: DecidedPenalty): Refusal | undefined {
  const corrected = former.at(-1)?.correctedOn;
  return corrected === undefined
    ? beforeStep(on, 'décision de la pénalité', decidedOn)
    : beforeStep(on, 'correction de la pénalité', corrected);
}

/** What is owed after the decision: the proposal, a smaller amount, or nothing. */
function decidedAmount({ decision, amountCents }: Data, proposalCents: number): number | Refusal {
  const proposal = euros(proposalCents);
  if (decision !== 'reduced') {
    const owed = decision === 'applied' ? proposalCents : 0;
    return amountCents === undefined || amountCents === owed
      ? owed
      : refuse('AMOUNT_NOT_EXPECTED', { proposal }, 'amountCents');
  }
  if (amountCents === undefined) return refuse('AMOUNT_MISSING', {}, 'amountCents');
  return amountCents > proposalCents
    ? refuse('ABOVE_PROPOSAL', { amount: euros(amountCents), proposal }, 'amountCents')
    : amountCents;
}
