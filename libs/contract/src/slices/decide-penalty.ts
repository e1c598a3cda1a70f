import { accept, f, type DataOf, type Refusal } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { AUTHORITIES, PENALTY_DECISIONS } from '../events/penalty-events.js';
import type { HeldLot } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { euros } from '../rules/figures.js';
import { lateEntry } from '../rules/late-entry.js';
import { accountClosed, alreadyDecided, shortfallDecided } from '../rules/penalty-conditions.js';
import { beforeStep, held, isRefusal, lotIn } from '../rules/steps.js';
import { ownFreeze } from './contract-facts.js';
import { contractSlice } from './contract-slice.js';

const body = {
  lot: f.ref(),
  decision: f.code(PENALTY_DECISIONS),
  /** Only with `reduced`. */
  amountCents: f.optional(f.cents()),
  /** With `reduced` and `waived`. */
  reasons: f.optional(f.publicReason()),
  authority: f.code(AUTHORITIES),
  actReference: f.openCode(),
  /** Once the figures are frozen. */
  correction: f.optional(f.publicReason()),
};
type Data = DataOf<typeof body>;

/** R9: a delegated signatory applies, reduces or waives the penalty, by an act with a reference. */
export const decidePenalty = contractSlice({
  name: 'DecidePenalty',
  summary: 'Décide une pénalité proposée : appliquée, réduite ou abandonnée, par un acte référencé.',
  body,
  facts: { freeze: ownFreeze },
  permission: { roles: ['delegatedSignatory'] },
  decide(state, { data, on }, { freeze }) {
    const lot = lotIn(state, data.lot, held);
    if (isRefusal(lot)) return lot;
    const penalty = proposedPenalty(lot);
    if (isRefusal(penalty)) return penalty;
    const amount = decidedAmount(data, penalty.proposal.proposalCents);
    if (typeof amount !== 'number') return amount;
    const { decision, reasons, authority, actReference, correction } = data;
    if (decision !== 'applied' && reasons === undefined) return refuse('REASONS_MISSING', {}, 'reasons');
    return (
      alreadyDecided(lot) ??
      accountClosed(state) ??
      // The penalty owed is one of the frozen figures. Whoever may decide it may also correct it.
      lateEntry(freeze, correction, true) ??
      beforeStep(on, 'proposition de la pénalité', penalty.proposedOn) ??
      accept(
        contractEvents.PenaltyDecided({
          lot: lot.lot,
          decision,
          amountCents: amount,
          ...(reasons === undefined ? {} : { reasons }),
          authority,
          actReference,
          ...(correction === undefined ? {} : { correction }),
        }),
      )
    );
  },
});

/** The penalty that waits for a decision. There is none where the missing hours were decided without one. */
function proposedPenalty(lot: HeldLot): NonNullable<HeldLot['penalty']> | Refusal {
  return shortfallDecided(lot) ?? lot.penalty ?? refuse('PENALTY_NOT_PROPOSED', { lot: lot.lot }, 'lot');
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
