import { addDays, addMonths } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';

/** Last planned day of a lot: hours worked after it are accepted and flagged (R7). */
export function plannedEnd(startedOn: LocalDate, durationMonths: number): LocalDate {
  return addDays(addMonths(startedOn, durationMonths), -1);
}
