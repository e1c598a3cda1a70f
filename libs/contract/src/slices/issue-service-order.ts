import { accept, f } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { refuse } from '../refusals.js';
import { beforeStep, isRefusal, lotIn, unfinished } from '../rules/steps.js';
import { contractSlice } from './contract-slice.js';

/** R6: the service order starts the lot. The first statement of hours is that of this month. */
export const issueServiceOrder = contractSlice({
  name: 'IssueServiceOrder',
  summary: 'Émet l’ordre de service qui démarre un lot.',
  body: { lot: f.ref() },
  permission: { roles: ['directorateAgent'] },
  decide(state, { data, on }) {
    const lot = lotIn(state, data.lot, unfinished);
    if (isRefusal(lot)) return lot;
    if (lot.serviceOrderOn !== undefined)
      return refuse('ALREADY_ORDERED', { lot: lot.lot, orderedOn: lot.serviceOrderOn }, 'lot');
    return (
      beforeStep(on, 'notification', state.notifiedOn) ?? accept(contractEvents.ServiceOrderIssued({ lot: lot.lot }))
    );
  },
});
