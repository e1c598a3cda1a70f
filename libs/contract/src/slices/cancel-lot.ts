import { accept, f } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { isHeld } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { endsUnsuccessful } from '../rules/lots-dropped.js';
import { beforeStep, isRefusal, lotIn, notDropped } from '../rules/steps.js';
import { contractSlice } from './contract-slice.js';

/** An awarded lot may still be cancelled as long as the contract is not notified. */
export const cancelLot = contractSlice({
  name: 'CancelLot',
  summary: 'Annule un lot avant la notification ; le marché est infructueux quand aucun lot ne reste.',
  body: { lot: f.ref(), reason: f.publicReason() },
  permission: { roles: ['directorateAgent', 'procurementOffice'] },
  decide(state, { data, on }) {
    if (!state.launch) return refuse('NOT_LAUNCHED');
    const lot = lotIn(state, data.lot, notDropped);
    if (isRefusal(lot)) return lot;
    return (
      beforeStep(on, 'lancement', state.launch.launchedOn) ??
      beforeStep(on, 'attribution', isHeld(lot) ? lot.awardedOn : undefined) ??
      accept(contractEvents.LotCancelled({ lot: lot.lot, reason: data.reason }), ...endsUnsuccessful(state, lot.lot))
    );
  },
});
