export { civilOf } from './civil-days.js';
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
export { CALENDARS, type CalendarCode } from './calendars.js';
export { firstWorkingDayAfter, isWorkingDay } from './working-days.js';
export { atLocalTime, defaultZone, localDateOf, startOfLocalDay, ZONES, type ZoneName } from './zones.js';
export { dueDate, period, type DueDate, type PeriodInput, type PeriodResult } from './period.js';
export { deadline, type Act, type DeadlineResult } from './deadline.js';
export { DEADLINE_KINDS, eligibilityWarning, type ActKind, type DeadlineKind } from './deadline-plans.js';
export { progress, type ProgressInput } from './progress.js';
export { opportunityDue, sizingDue } from './answers-due.js';
