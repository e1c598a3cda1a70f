import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import type { TenderingContract } from '../../model/contract-state.js';
import { refuse } from '../../refusals.js';
import { beforeStep, isRefusal, lotIn, undecided } from '../../rules/steps.js';
import type { Data } from './schema.js';

export function decide(state: TenderingContract, { data, on }: Command<Data>): Decision {
  if (!state.launch) return refuse('NOT_LAUNCHED');
  const lot = lotIn(state, data.lot, undecided);
  if (isRefusal(lot)) return lot;
  if (lot.offers?.count === data.offers) return unchanged;
  return (
    beforeStep(on, 'lancement', state.launch.launchedOn) ??
    accept(contractEvents.OffersRecorded({ lot: lot.lot, offers: data.offers }))
  );
}
