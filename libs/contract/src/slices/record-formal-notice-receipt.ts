import { accept, f, unchanged } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { isHeld } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { noticePeriod } from '../rules/notice-period.js';
import { noticeOf } from '../rules/penalty-conditions.js';
import { beforeStep } from '../rules/steps.js';
import { ownBuyer } from './contract-facts.js';
import { contractSlice } from './contract-slice.js';

/** R9: the period of the notice runs from its receipt, not from its sending. */
export const recordFormalNoticeReceipt = contractSlice({
  name: 'RecordFormalNoticeReceipt',
  summary: 'Enregistre la réception d’une mise en demeure : son délai court de ce jour.',
  body: { notice: f.ref() },
  facts: { buyer: ownBuyer },
  permission: { roles: ['directorateAgent'] },
  decide(state, { data, on }, { buyer }) {
    const found = noticeOf(state.lots.filter(isHeld), data.notice);
    if (!found) return refuse('NOTICE_UNKNOWN', { notice: data.notice }, 'notice');
    const { lot, notice } = found;
    if (notice.received?.receivedOn === on) return unchanged;
    if (notice.received)
      return refuse('NOTICE_RECEIVED', { notice: notice.notice, receivedOn: notice.received.receivedOn }, 'on');
    const { dueOn, dueAt } = noticePeriod(on, buyer);
    return (
      beforeStep(on, 'envoi de la mise en demeure', notice.sentOn) ??
      accept(
        contractEvents.FormalNoticeReceived({
          notice: notice.notice,
          lot: lot.lot,
          receivedOn: on,
          periodEndsOn: dueOn,
          periodEndsAt: dueAt,
        }),
      )
    );
  },
});
