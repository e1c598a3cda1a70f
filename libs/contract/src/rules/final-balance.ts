import { plannedEnd } from '@clausier/calendar';
import type { LocalDate, Refusal } from '@clausier/kernel';
import type { CompletedLot, RunningLot, TerminatedLot } from '../model/lot-state.js';
import { refuse } from '../refusals.js';

type StartedLot = RunningLot | CompletedLot | TerminatedLot;

/** The planned end of a lot that still runs, where that day is not over. */
export function plannedEndAhead(lot: StartedLot, durationMonths: number, on: LocalDate): LocalDate | undefined {
  if (lot.state !== 'inExecution') return undefined;
  const endsOn = plannedEnd(lot.startedOn, durationMonths);
  return on <= endsOn ? endsOn : undefined;
}

/**
 * R9: a penalty rests on the final balance. While a lot runs, hours may still be done up to its planned end. A person may
 * say that its work is over before (house rule).
 */
export function balanceOpen(
  lot: StartedLot,
  durationMonths: number,
  on: LocalDate,
  workOver: boolean,
): Refusal | undefined {
  const endsOn = workOver ? undefined : plannedEndAhead(lot, durationMonths, on);
  return endsOn === undefined ? undefined : refuse('BALANCE_NOT_FINAL', { lot: lot.lot, plannedEnd: endsOn }, 'on');
}
