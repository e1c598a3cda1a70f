import { accept, type Command, type Decision, type FactValues, type Refusal } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import { refuse } from '../../refusals.js';
import { euros } from '../../rules/figures.js';
import { accountClosed, alreadyDecided } from '../../rules/penalty-conditions.js';
import { lateEntry } from '../../rules/late-entry.js';
import { beforeStep, held, isRefusal, lotIn } from '../../rules/steps.js';
import type { StateFor } from '../../stages.js';
import { ownFreeze } from '../contract-facts.js';
import type { Data } from './schema.js';

export const facts = { freeze: ownFreeze };

/** A delegated signatory applies, reduces or waives, by an act that can be found again (R9). */
export function decide(
  state: StateFor<'DecidePenalty'>,
  { data, on }: Command<Data>,
  { freeze }: FactValues<typeof facts>,
): Decision {
  const lot = lotIn(state, data.lot, held);
  if (isRefusal(lot)) return lot;
  const { penalty } = lot;
  if (!penalty) return refuse('PENALTY_NOT_PROPOSED', { lot: lot.lot }, 'lot');
  const amount = decidedAmount(data, penalty.proposal.proposalCents);
  if (typeof amount !== 'number') return amount;
  const { decision, reasons, authority, actReference, correction } = data;
  if (decision !== 'applied' && reasons === undefined) return refuse('REASONS_MISSING', {}, 'reasons');
  return (
    alreadyDecided(lot) ??
    accountClosed(state) ??
    // What is owed is a frozen figure; who may decide it may correct it.
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
}

/** What is owed after the decision: the proposal, less, or nothing. */
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
