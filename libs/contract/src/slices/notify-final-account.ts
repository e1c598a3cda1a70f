import { accept, f, unchanged } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { isUnfinished } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { beforeStep } from '../rules/steps.js';
import { contractSlice } from './contract-slice.js';

/** R9: the final balance of every lot comes before the final account. */
export const notifyFinalAccount = contractSlice({
  name: 'NotifyFinalAccount',
  summary: 'Enregistre la notification du décompte général : sauf réserve, aucune pénalité ne la suit.',
  body: {
    /** The account leaves penalties open. */
    reserved: f.flag(),
  },
  permission: { roles: ['directorateAgent'] },
  decide(state, { data, on }) {
    const { finalAccount } = state;
    if (finalAccount?.notifiedOn === on && finalAccount.reserved === data.reserved) return unchanged;
    if (finalAccount) return refuse('ACCOUNT_ALREADY_NOTIFIED', { notifiedOn: finalAccount.notifiedOn });
    const unfinished = state.lots.filter(isUnfinished).map(({ lot }) => lot);
    if (unfinished.length > 0) return refuse('LOTS_UNFINISHED', { lots: unfinished });
    return (
      beforeStep(on, 'fin du dernier lot', 'endedOn' in state ? state.endedOn : undefined) ??
      accept(contractEvents.FinalAccountNotified({ reserved: data.reserved }))
    );
  },
});
