import { firstDayOf, laterDate, monthOf } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';
import type { ExistingContract } from '../model/contract-state.js';

/**
 * The first day whose hours come by statements: the lot's start, or the first day of the month in which the tracking of a
 * running contract starts. What was done before stands in the opening balance.
 */
export function statedFrom({ trackedFrom }: Pick<ExistingContract, 'trackedFrom'>, startedOn: LocalDate): LocalDate {
  return trackedFrom === undefined ? startedOn : laterDate(startedOn, firstDayOf(monthOf(trackedFrom)));
}
