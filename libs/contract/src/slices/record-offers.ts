import { accept, f, unchanged } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { refuse } from '../refusals.js';
import { beforeStep, isRefusal, lotIn, undecided } from '../rules/steps.js';
import { contractSlice } from './contract-slice.js';

export const recordOffers = contractSlice({
  name: 'RecordOffers',
  summary: 'Enregistre le nombre d’offres reçues pour un lot.',
  body: { lot: f.ref(), offers: f.count() },
  permission: { roles: ['directorateAgent', 'procurementOffice'] },
  decide(state, { data, on }) {
    if (!state.launch) return refuse('NOT_LAUNCHED');
    const lot = lotIn(state, data.lot, undecided);
    if (isRefusal(lot)) return lot;
    if (lot.offers?.count === data.offers) return unchanged;
    return (
      beforeStep(on, 'lancement', state.launch.launchedOn) ??
      accept(contractEvents.OffersRecorded({ lot: lot.lot, offers: data.offers }))
    );
  },
});
