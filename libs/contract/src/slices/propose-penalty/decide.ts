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
import type { HeldLot } from '../../model/lot-state.js';
import {
  accountClosed,
  alreadyDecided,
  attributionOpen,
  lastExaminedOn,
  lastReceipt,
  noShortfall,
  noticePeriodOpen,
} from '../../rules/penalty-conditions.js';
import { balanceOpen } from '../../rules/final-balance.js';
import { penaltyProposal, penaltyTermsOf, pricedStrategy, termsMissing } from '../../rules/penalty-proposal.js';
import { statementsOpen } from '../../rules/statements-open.js';
import { beforeStep, isRefusal, lotIn, started } from '../../rules/steps.js';
import type { StateFor } from '../../stages.js';
import { ledgerOfLot } from '../contract-facts.js';
import type { Data } from './schema.js';

export const facts = { lotLedger: ledgerOfLot };

/** On the final balance of the lot: over, nothing left to validate, the notice unheeded, the fault answered for (R9). */
export function decide(
  state: StateFor<'ProposePenalty'>,
  { data, on }: Command<Data>,
  { lotLedger }: FactValues<typeof facts>,
): Decision {
  const lot = lotIn(state, data.lot, started);
  if (isRefusal(lot)) return lot;
  const workOver = data.workOver === true;
  const refusal =
    accountClosed(state) ?? notYet(lot, lotLedger, on) ?? balanceOpen(lot, state.durationMonths, on, workOver);
  if (refusal) return refusal;
  const terms = penaltyTermsOf(lot);
  if (!terms) return termsMissing(lot);
  const strategy = pricedStrategy(terms, data.ceilingCents, lastReceipt(lot)?.receivedOn ?? on);
  if (isRefusal(strategy)) return strategy;
  const proposal = {
    ...penaltyProposal(lot, lotLedger.ledger.shortfall, strategy, terms.capBp, on),
    ...(workOver ? { workOver } : {}),
  };
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
    beforeStep(on, 'réponse sur l’imputation', lot.attribution?.answeredOn) ??
    beforeStep(on, 'résiliation du lot', 'terminatedOn' in lot ? lot.terminatedOn : undefined) ??
    beforeStep(on, 'proposition précédente', lot.penalty?.proposedOn)
  );
}
