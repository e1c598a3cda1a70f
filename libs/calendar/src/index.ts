export { civilOf, dateOf, type CivilDate } from './civil-days.js';
export {
  addDays,
  addMonths,
  daysBetween,
  firstDayOf,
  lastDayOf,
  laterDate,
  monthOf,
  plannedEnd,
  quarterOf,
} from './date-arithmetic.js';
export { CALENDARS, isCalendarCode, type CalendarCode } from './calendars.js';
export { addWorkingDays, firstWorkingDayAfter, isWorkingDay, nextWorkingDay } from './working-days.js';
export { atLocalTime, defaultZone, isZoneName, localDateOf, startOfLocalDay, ZONES, type ZoneName } from './zones.js';
export { dueDate, period, type DueDate, type PeriodInput, type PeriodLength, type PeriodResult } from './period.js';
export { deadline, type Act, type DeadlineResult } from './deadline.js';
export { DEADLINE_KINDS, eligibilityWarning, type ActKind, type DeadlineKind } from './deadline-plans.js';
export { progress, type ProgressInput, type ProgressResult } from './progress.js';
export { opportunityDue, sizingDue, type SizingDue, type SizingDueInput } from './answers-due.js';
