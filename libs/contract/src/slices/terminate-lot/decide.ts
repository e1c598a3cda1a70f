import { accept, type Command, type Decision, type FactValues } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import type { RunningContract } from '../../model/contract-state.js';
import { beforeWhatItEnds } from '../../rules/lot-course.js';
import { endsExecution } from '../../rules/lots-finished.js';
import { statementsOpen } from '../../rules/statements-open.js';
import { beforeStep, isRefusal, lotIn, unfinished } from '../../rules/steps.js';
import { ledgerOfLot } from '../contract-facts.js';
import type { Data } from './schema.js';

export const facts = { lotLedger: ledgerOfLot };

/**
 * Ends a lot that will not be accepted, started or not. The silence of a failing holder does not stand in the way; what
 * was declared is validated or rejected first, for the figures freeze with the last lot.
 */
export function decide(
  state: RunningContract,
  { data, on }: Command<Data>,
  { lotLedger }: FactValues<typeof facts>,
): Decision {
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
}
