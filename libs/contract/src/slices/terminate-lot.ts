import { accept, f } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { TERMINATION_GROUNDS } from '../events/execution-events.js';
import { beforeWhatItEnds } from '../rules/lot-course.js';
import { endsExecution } from '../rules/lots-finished.js';
import { statementsOpen } from '../rules/statements-open.js';
import { beforeStep, isRefusal, lotIn, unfinished } from '../rules/steps.js';
import { ledgerOfLot } from './contract-facts.js';
import { contractSlice } from './contract-slice.js';

/**
 * Ends a lot that will not be accepted, started or not. Missing statements do not stand in the way: a failing holder may
 * well be silent. Statements already declared are validated or rejected first, because the figures freeze with the last lot.
 */
export const terminateLot = contractSlice({
  name: 'TerminateLot',
  summary: 'Résilie un lot ; le dernier lot ouvre l’évaluation locale.',
  body: {
    lot: f.ref(),
    ground: f.code(TERMINATION_GROUNDS),
    reason: f.publicReason(),
  },
  facts: { lotLedger: ledgerOfLot },
  permission: { roles: ['directorateAgent'] },
  decide(state, { data, on }, { lotLedger }) {
    const lot = lotIn(state, data.lot, unfinished);
    if (isRefusal(lot)) return lot;
    return (
      statementsOpen(lot.lot, lotLedger) ??
      beforeStep(on, 'notification', state.notifiedOn) ??
      beforeWhatItEnds(lot, lotLedger, on) ??
      accept(
        contractEvents.LotTerminated({ lot: lot.lot, ground: data.ground, reason: data.reason }),
        ...endsExecution(state, lot.lot, 'terminated'),
      )
    );
  },
});
