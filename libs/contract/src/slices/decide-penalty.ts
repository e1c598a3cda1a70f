import { accept, f, type Refusal } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import type { HeldLot } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { lateEntry } from '../rules/late-entry.js';
import { accountClosed, alreadyDecided, shortfallDecided } from '../rules/penalty-conditions.js';
import { decisionOf, penaltyDecisionShape } from '../rules/penalty-decision.js';
import { beforeStep, held, isRefusal, lotIn } from '../rules/steps.js';
import { ownFreeze } from './contract-facts.js';
import { contractSlice } from './contract-slice.js';

const body = {
  ...penaltyDecisionShape,
  /** Once the figures are frozen. */
  correction: f.optional(f.publicReason()),
};

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
    const decided = decisionOf(data, penalty.proposal.proposalCents);
    if (isRefusal(decided)) return decided;
    const { correction } = data;
    return (
      alreadyDecided(lot) ??
      accountClosed(state) ??
      // The penalty owed is one of the frozen figures. Whoever may decide it may also correct it.
      lateEntry(freeze, correction, true) ??
      beforeStep(on, 'proposition de la pénalité', penalty.proposedOn) ??
      accept(
        contractEvents.PenaltyDecided({
          lot: lot.lot,
          ...decided,
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
