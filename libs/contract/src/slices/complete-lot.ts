import { accept, f, type LocalDate, type Refusal } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import type { LotLedgerFact } from '../facts.js';
import { clauseKinds } from '../kinds/registry.js';
import type { RunningLot } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { hours } from '../rules/figures.js';
import { labourMissing } from '../rules/labour.js';
import { beforeWhatItEnds } from '../rules/lot-course.js';
import { endsExecution } from '../rules/lots-finished.js';
import { openingMissing } from '../rules/opening-missing.js';
import { statementsMissing, statementsOpen } from '../rules/statements-open.js';
import { statedFrom } from '../rules/tracking.js';
import { beforeStep, isRefusal, lotIn, running } from '../rules/steps.js';
import { ledgerOfLot } from './contract-facts.js';
import { contractSlice } from './contract-slice.js';

/**
 * A lot is accepted once its last statements are in. Its hours are done, or the missing ones are decided: a settled
 * penalty, or a decision without one.
 */
export const completeLot = contractSlice({
  name: 'CompleteLot',
  summary: 'Réceptionne un lot : heures faites ou manque décidé ; le dernier lot ouvre l’évaluation locale.',
  body: { lot: f.ref() },
  facts: { lotLedger: ledgerOfLot },
  permission: { roles: ['directorateAgent'] },
  decide(state, { data, on }, { lotLedger }) {
    const lot = lotIn(state, data.lot, running);
    if (isRefusal(lot)) return lot;
    return (
      lastStatementsOut(lot, lotLedger, on) ??
      labourMissing(lot, on, statedFrom(state, lot.startedOn)) ??
      openingMissing(lot, state) ??
      clauseOpen(lot, lotLedger) ??
      beforeWhatItEnds(lot, lotLedger, on) ??
      beforeItsDecisions(lot, on) ??
      accept(
        contractEvents.LotCompleted({ lot: lot.lot, shortfallCentihours: lotLedger.ledger.shortfall }),
        ...endsExecution(state, lot.lot, 'completed'),
      )
    );
  },
});

function beforeItsDecisions({ shortfallDecision, penalty }: RunningLot, on: LocalDate): Refusal | undefined {
  return (
    beforeStep(on, 'décision sur le manque d’heures', shortfallDecision?.decidedOn) ??
    beforeStep(on, 'décision de la pénalité', penalty?.decided?.decidedOn) ??
    beforeStep(on, 'recouvrement de la pénalité', penalty?.settled?.settledOn)
  );
}

function lastStatementsOut(lot: RunningLot, lotLedger: LotLedgerFact, on: LocalDate): Refusal | undefined {
  return statementsOpen(lot.lot, lotLedger) ?? statementsMissing(lot.lot, lotLedger, on);
}

function clauseOpen(lot: RunningLot, { ledger }: LotLedgerFact): Refusal | undefined {
  for (const clause of lot.clauses) {
    const code = clauseKinds[clause.kind].openAtAcceptance(clause, { ...lot, ledger });
    if (code)
      return refuse(
        code,
        {
          lot: lot.lot,
          shortfall: hours(ledger.shortfall),
          validated: hours(ledger.validated),
          due: hours(ledger.due),
        },
        'lot',
      );
  }
  return undefined;
}
