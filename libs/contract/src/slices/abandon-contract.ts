import { accept, f } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { refuse } from '../refusals.js';
import { beforeStep } from '../rules/steps.js';
import { contractSlice } from './contract-slice.js';

/** A contract is abandoned before its launch only. Later, each lot is awarded, declared unsuccessful or cancelled. */
export const abandonContract = contractSlice({
  name: 'AbandonContract',
  summary: 'Abandonne un marché qui n’a jamais été lancé.',
  body: { reason: f.publicReason() },
  permission: { roles: ['directorateAgent', 'procurementOffice'] },
  decide(state, { data, on }) {
    if (state.launch) return refuse('ALREADY_LAUNCHED', { launchedOn: state.launch.launchedOn });
    return (
      beforeStep(on, 'planification', state.plannedOn) ??
      accept(contractEvents.ContractAbandoned({ reason: data.reason }))
    );
  },
});
