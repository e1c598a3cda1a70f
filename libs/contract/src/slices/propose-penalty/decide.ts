import {
  accept,
  canonicalJson,
  unchanged,
  type Command,
  type Decision,
  type FactValues,
  type LocalDate,
  type Refusal,
} from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import type { LotLedgerFact } from '../../facts.js';
import type { RunningContract } from '../../model/contract-state.js';
import type { HeldLot } from '../../model/lot-state.js';
import { refuse } from '../../refusals.js';
import {
  alreadyDecided,
  attributionOpen,
  lastExaminedOn,
  noShortfall,
  noticePeriodOpen,
} from '../../rules/penalty-conditions.js';
import { penaltyProposal } from '../../rules/penalty-proposal.js';
import { statementsOpen } from '../../rules/statements-open.js';
import { beforeStep, isRefusal, lotIn, started } from '../../rules/steps.js';
import { ledgerOfLot } from '../contract-facts.js';
import type { Data } from './schema.js';

export const facts = { lotLedger: ledgerOfLot };

/** On the final balance of the lot: nothing left to validate, the notice unheeded, the fault examined (R9). */
export function decide(
  state: RunningContract,
  { data, on }: Command<Data>,
  { lotLedger }: FactValues<typeof facts>,
): Decision {
  const lot = lotIn(state, data.lot, started);
  if (isRefusal(lot)) return lot;
  const refusal = notYet(lot, lotLedger, on);
  if (refusal) return refusal;
  const proposal = penaltyProposal(lot, lotLedger.ledger.shortfall);
  if (!proposal) return refuse('PENALTY_NOT_AGREED', { lot: lot.lot }, 'lot');
  if (lot.penalty && canonicalJson(lot.penalty.proposal) === canonicalJson(proposal)) return unchanged;
  return accept(contractEvents.PenaltyProposed({ lot: lot.lot, ...proposal }));
}

function notYet(lot: HeldLot, lotLedger: LotLedgerFact, on: LocalDate): Refusal | undefined {
  return (
    alreadyDecided(lot) ??
    noShortfall(lot.lot, lotLedger.ledger) ??
    statementsOpen(lot.lot, lotLedger) ??
    attributionOpen(lot) ??
    noticePeriodOpen(lot, on) ??
    beforeStep(on, 'examen de la difficulté', lastExaminedOn(lot)) ??
    beforeStep(on, 'proposition précédente', lot.penalty?.proposedOn)
  );
}
