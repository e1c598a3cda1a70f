import { accept, type Command, type Decision } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import type { TenderingContract } from '../../model/contract-state.js';
import { refuse } from '../../refusals.js';
import { endsUnsuccessful } from '../../rules/lots-dropped.js';
import { beforeStep, isRefusal, lotIn, undecided } from '../../rules/steps.js';
import type { Data } from './schema.js';

export function decide(state: TenderingContract, { data, on }: Command<Data>): Decision {
  if (!state.launch) return refuse('NOT_LAUNCHED');
  const lot = lotIn(state, data.lot, undecided);
  if (isRefusal(lot)) return lot;
  const offers = lot.offers?.count ?? 0;
  if (data.ground === 'noOffer' && offers > 0) return refuse('OFFERS_RECEIVED', { lot: lot.lot, offers }, 'ground');
  return (
    beforeStep(on, 'lancement', state.launch.launchedOn) ??
    beforeStep(on, 'enregistrement des offres', lot.offers?.recordedOn) ??
    accept(
      contractEvents.LotDeclaredUnsuccessful({ lot: lot.lot, ground: data.ground, reason: data.reason }),
      ...endsUnsuccessful(state, lot.lot),
    )
  );
}
