import { accept, f } from '@clausier/kernel';
import { UNSUCCESSFUL_GROUNDS } from '../events/award-events.js';
import { contractEvents } from '../events/catalogue.js';
import { refuse } from '../refusals.js';
import { endsUnsuccessful } from '../rules/lots-dropped.js';
import { beforeStep, isRefusal, lotIn, undecided } from '../rules/steps.js';
import { contractSlice } from './contract-slice.js';

export const declareLotUnsuccessful = contractSlice({
  name: 'DeclareLotUnsuccessful',
  summary: 'Déclare un lot infructueux ; le marché l’est quand aucun lot n’est attribué ni ouvert.',
  body: {
    lot: f.ref(),
    ground: f.code(UNSUCCESSFUL_GROUNDS),
    reason: f.publicReason(),
  },
  permission: { roles: ['directorateAgent', 'procurementOffice'] },
  decide(state, { data, on }) {
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
  },
});
