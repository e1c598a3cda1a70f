import { accept, type Command, type Decision } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import type { TenderingContract } from '../../model/contract-state.js';
import { isHeld } from '../../model/lot-state.js';
import { refuse } from '../../refusals.js';
import { endsUnsuccessful } from '../../rules/lots-dropped.js';
import { beforeStep, isRefusal, lotIn, notDropped } from '../../rules/steps.js';
import type { Data } from './schema.js';

/** An awarded lot may still be given up as long as nothing is notified. */
export function decide(state: TenderingContract, { data, on }: Command<Data>): Decision {
  if (!state.launch) return refuse('NOT_LAUNCHED');
  const lot = lotIn(state, data.lot, notDropped);
  if (isRefusal(lot)) return lot;
  return (
    beforeStep(on, 'lancement', state.launch.launchedOn) ??
    beforeStep(on, 'attribution', isHeld(lot) ? lot.awardedOn : undefined) ??
    accept(contractEvents.LotCancelled({ lot: lot.lot, reason: data.reason }), ...endsUnsuccessful(state, lot.lot))
  );
}
