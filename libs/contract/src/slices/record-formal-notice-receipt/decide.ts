import { accept, unchanged, type Command, type Decision, type FactValues } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import { isHeld } from '../../model/lot-state.js';
import { refuse } from '../../refusals.js';
import { noticePeriod } from '../../rules/notice-period.js';
import { noticeOf } from '../../rules/penalty-conditions.js';
import { beforeStep } from '../../rules/steps.js';
import type { StateFor } from '../../stages.js';
import { ownBuyer } from '../contract-facts.js';
import type { Data } from './schema.js';

export const facts = { buyer: ownBuyer };

/** The period runs from this day, not from the sending (R9). */
export function decide(
  state: StateFor<'RecordFormalNoticeReceipt'>,
  { data, on }: Command<Data>,
  { buyer }: FactValues<typeof facts>,
): Decision {
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
}
