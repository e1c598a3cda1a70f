import { accept, canonicalJson, f, unchanged, type LocalDate, type Refusal, effectiveSince } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import type { LotLedgerFact } from '../facts.js';
import type { HeldLot } from '../model/lot-state.js';
import { balanceOpen } from '../rules/final-balance.js';
import { openingMissing } from '../rules/opening-missing.js';
import { proposableOn } from '../rules/penalty-day.js';
import {
  accountClosed,
  alreadyDecided,
  attributionOpen,
  lastExaminedOn,
  lastReceipt,
  noShortfall,
  noticePeriodOpen,
  shortfallDecided,
} from '../rules/penalty-conditions.js';
import { penaltyProposal, penaltyTermsOf, pricedStrategy, termsMissing } from '../rules/penalty-proposal.js';
import { statementsOpen } from '../rules/statements-open.js';
import { beforeStep, isRefusal, lotIn, started } from '../rules/steps.js';
import { ledgerOfLot, ownBuyer } from './contract-facts.js';
import { contractSlice } from './contract-slice.js';

/**
 * R9: a penalty rests on the final balance of the lot. The work is over, every statement is validated or rejected, the
 * period of the formal notice has passed, and a person has said that the missing hours are the holder's doing.
 */
export const proposePenalty = contractSlice({
  name: 'ProposePenalty',
  summary: 'Propose la pénalité d’un lot, calculée sur les heures qui manquent.',
  body: {
    lot: f.ref(),
    /** Hourly ceiling in force on the day the notice was received, under a clause that counts in ceilings. */
    ceilingCents: f.optional(f.cents()),
    /** The lot's work is over before its planned end: nothing more will be done. */
    workOver: f.optional(f.flag()),
  },
  facts: { buyer: ownBuyer, lotLedger: ledgerOfLot },
  permission: { roles: ['directorateAgent'], processes: ['executionTracking'] },
  decide(state, command, facts) {
    const { data, on } = command;
    const { lotLedger } = facts;
    const lot = lotIn(state, data.lot, started);
    if (isRefusal(lot)) return lot;
    const workOver = data.workOver === true;
    const refusal =
      accountClosed(state) ??
      openingMissing(lot, state) ??
      notYet(lot, lotLedger, on) ??
      balanceOpen(lot, state.durationMonths, on, workOver);
    if (refusal) return refusal;
    const computed = priced(lot, lotLedger, data.ceilingCents, on);
    if (isRefusal(computed)) return computed;
    const proposal = { ...computed, ...(workOver ? { workOver } : {}) };
    if (lot.penalty && canonicalJson(lot.penalty.proposal) === canonicalJson(proposal)) return unchanged;
    const cause = command.actor.kind === 'system' ? proposableOn(lot, state.durationMonths, facts.buyer) : on;
    return accept(contractEvents.PenaltyProposed({ lot: lot.lot, ...proposal }, effectiveSince(cause, command)));
  },
});

function priced(lot: HeldLot, { ledger }: LotLedgerFact, ceilingCents: number | undefined, on: LocalDate) {
  const terms = penaltyTermsOf(lot);
  if (!terms) return termsMissing(lot);
  const strategy = pricedStrategy(terms, ceilingCents, lastReceipt(lot)?.receivedOn ?? on);
  return isRefusal(strategy) ? strategy : penaltyProposal(lot, ledger.shortfall, strategy, terms.capBp, on);
}

function notYet(lot: HeldLot, lotLedger: LotLedgerFact, on: LocalDate): Refusal | undefined {
  return (
    alreadyDecided(lot) ??
    shortfallDecided(lot) ??
    noShortfall(lot.lot, lotLedger.ledger) ??
    statementsOpen(lot.lot, lotLedger) ??
    attributionOpen(lot) ??
    noticePeriodOpen(lot, on) ??
    tooEarly(lot, on)
  );
}

function tooEarly(lot: HeldLot, on: LocalDate): Refusal | undefined {
  return (
    beforeStep(on, 'examen de la difficulté', lastExaminedOn(lot)) ??
    beforeStep(on, 'réponse sur l’imputation', lot.attribution?.answeredOn) ??
    beforeStep(on, 'résiliation du lot', 'terminatedOn' in lot ? lot.terminatedOn : undefined) ??
    beforeStep(on, 'proposition précédente', lot.penalty?.proposedOn)
  );
}
