import { accept, canonicalJson, f, unchanged } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import type { DecidedPenalty } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { accountClosed } from '../rules/penalty-conditions.js';
import { beforeLastEntry, decisionOf, penaltyDecisionShape } from '../rules/penalty-decision.js';
import { held, isRefusal, lotIn } from '../rules/steps.js';
import { contractSlice } from './contract-slice.js';

/**
 * A decision that was typed wrong is put right by another signatory, until the penalty is recovered or the final account
 * closes the matter (R9). The act and its day stay those of the decision.
 */
export const correctPenalty = contractSlice({
  name: 'CorrectPenalty',
  summary:
    'Corrige la décision mal saisie d’une pénalité, avec un motif, par une autre personne que celle qui l’a saisie.',
  body: {
    ...penaltyDecisionShape,
    /** What was wrong. */
    reason: f.publicReason(),
  },
  permission: { roles: ['delegatedSignatory'] },
  decide(state, { data, on, actor }) {
    const lot = lotIn(state, data.lot, held);
    if (isRefusal(lot)) return lot;
    const { proposal, decided, settled } = lot.penalty ?? {};
    if (!proposal || !decided) return refuse('PENALTY_UNDECIDED', { lot: lot.lot }, 'lot');
    if (settled) return refuse('PENALTY_RECOVERED', { lot: lot.lot, settledOn: settled.settledOn }, 'lot');
    const corrected = decisionOf(data, proposal.proposalCents);
    if (isRefusal(corrected)) return corrected;
    if (canonicalJson(corrected) === canonicalJson(standing(decided))) return unchanged;
    if (decided.enteredBy === actor.id) return refuse('CORRECTION_FOUR_EYES', { lot: lot.lot });
    return (
      accountClosed(state) ??
      beforeLastEntry(on, decided) ??
      accept(contractEvents.PenaltyDecisionCorrected({ lot: lot.lot, ...corrected, reason: data.reason }))
    );
  },
});

function standing({ decision, amountCents, reasons, authority, actReference }: DecidedPenalty) {
  return { decision, amountCents, ...(reasons === undefined ? {} : { reasons }), authority, actReference };
}
