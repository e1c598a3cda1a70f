import { firstDayOf, laterDate, localDateOf, monthOf, type ZoneName } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';
import type { ExistingContract } from '../model/contract-state.js';

/**
 * The first day whose hours come by statements: the lot's start, or the first day of the month in which the tracking of a
 * running contract starts. What was done before stands in the opening balance.
 */
export function statedFrom({ trackedFrom }: Tracking, startedOn: LocalDate): LocalDate {
  return trackedFrom === undefined ? startedOn : laterDate(startedOn, firstDayOf(monthOf(trackedFrom)));
}

/** The first day whose acts are raised: the first day tracked, or that of the entry where it came later. */
export function actsFrom({ trackedFrom, trackingEnteredAt }: Tracking, zone: ZoneName): LocalDate | undefined {
  if (trackedFrom === undefined || trackingEnteredAt === undefined) return undefined;
  return laterDate(trackedFrom, localDateOf(trackingEnteredAt, zone));
}

export type Tracking = Pick<ExistingContract, 'trackedFrom' | 'trackingEnteredAt'>;
