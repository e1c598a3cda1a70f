import { accept, f } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { isHeld } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { openingMissing } from '../rules/opening-missing.js';
import { noShortfall, noticeOf } from '../rules/penalty-conditions.js';
import { beforeStep, isRefusal, lotIn, running } from '../rules/steps.js';
import { ledgerOfLot } from './contract-facts.js';
import { contractSlice } from './contract-slice.js';

export const sendFormalNotice = contractSlice({
  name: 'SendFormalNotice',
  summary: 'Met le titulaire d’un lot en demeure de faire les heures qui manquent.',
  body: { notice: f.ref(), lot: f.ref() },
  facts: { lotLedger: ledgerOfLot },
  permission: { roles: ['directorateAgent'] },
  decide(state, { data, on }, { lotLedger }) {
    const lot = lotIn(state, data.lot, running);
    if (isRefusal(lot)) return lot;
    if (noticeOf(state.lots.filter(isHeld), data.notice))
      return refuse('NOTICE_KNOWN', { notice: data.notice }, 'notice');
    const { ledger } = lotLedger;
    return (
      openingMissing(lot, state) ??
      noShortfall(lot.lot, ledger) ??
      beforeStep(on, 'démarrage du lot', lot.startedOn) ??
      accept(
        contractEvents.FormalNoticeSent({
          notice: data.notice,
          lot: lot.lot,
          shortfallCentihours: ledger.shortfall,
        }),
      )
    );
  },
});
