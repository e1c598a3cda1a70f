import { addDays, atLocalTime } from '@clausier/calendar';
import type { Instant, LocalDate } from '@clausier/kernel';

/** Nine in the morning, so many days after a day. */
export function instantOf(day: LocalDate, later: number): Instant {
  return atLocalTime(addDays(day, later), '09:00', 'Europe/Paris');
}
