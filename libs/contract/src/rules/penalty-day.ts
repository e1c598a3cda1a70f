import { firstWorkingDayAfter, laterDate, plannedEnd } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';
import type { BuyerFact } from '../facts.js';
import type { CompletedLot, RunningLot, TerminatedLot } from '../model/lot-state.js';
import { lastReceipt } from './penalty-conditions.js';

/**
 * The day on which a process proposes the penalty of a lot: the first working day after the period of the notice and the
 * end of the lot, and not before a person answered for the missing hours and recorded the
 * opening balance that they rest on. `undefined` while one of them is missing.
 */
export function proposableOn(
  lot: RunningLot | CompletedLot | TerminatedLot,
  durationMonths: number,
  { calendar }: Pick<BuyerFact, 'calendar'>,
): LocalDate | undefined {
  const receipt = lastReceipt(lot);
  if (!receipt || !lot.attribution || lot.startedOn === undefined) return undefined;
  const overOn = lot.state === 'terminated' ? lot.terminatedOn : plannedEnd(lot.startedOn, durationMonths);
  const due = firstWorkingDayAfter(laterDate(receipt.periodEndsOn, overOn), calendar);
  const answered = laterDate(due, lot.attribution.answeredOn);
  return lot.opening ? laterDate(answered, lot.opening.recordedOn) : answered;
}
