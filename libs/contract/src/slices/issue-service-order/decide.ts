import { accept, type Command, type Decision } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import type { RunningContract } from '../../model/contract-state.js';
import { refuse } from '../../refusals.js';
import { beforeStep, isRefusal, lotIn, unfinished } from '../../rules/steps.js';
import type { Data } from './schema.js';

/** Starts the lot: its first statement is that of this month (R6). */
export function decide(state: RunningContract, { data, on }: Command<Data>): Decision {
  const lot = lotIn(state, data.lot, unfinished);
  if (isRefusal(lot)) return lot;
  if (lot.serviceOrderOn !== undefined)
    return refuse('ALREADY_ORDERED', { lot: lot.lot, orderedOn: lot.serviceOrderOn }, 'lot');
  return (
    beforeStep(on, 'notification', state.notifiedOn) ?? accept(contractEvents.ServiceOrderIssued({ lot: lot.lot }))
  );
}
