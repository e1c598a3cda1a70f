export { civilOf, dateOf, type CivilDate } from './civil-days.js';
export {
  addDays,
  addMonths,
  daysBetween,
  firstDayOf,
  lastDayOf,
  laterDate,
  monthOf,
  quarterOf,
} from './date-arithmetic.js';
export { CALENDARS, isCalendarCode, type CalendarCode } from './calendars.js';
export { addWorkingDays, firstWorkingDayAfter, isWorkingDay, nextWorkingDay } from './working-days.js';
export { atLocalTime, defaultZone, isZoneName, localDateOf, startOfLocalDay, ZONES, type ZoneName } from './zones.js';
export { dueDate, period, type DueDate, type PeriodInput, type PeriodLength, type PeriodResult } from './period.js';
export {
  deadline,
  DEADLINE_KINDS,
  type Act,
  type ActKind,
  type DeadlineKind,
  type DeadlineResult,
} from './deadline.js';
export { progress, type ProgressInput, type ProgressResult } from './progress.js';
export { sizingDue, type SizingDue, type SizingDueInput } from './sizing-due.js';
