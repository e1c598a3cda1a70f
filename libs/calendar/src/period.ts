import type { Instant, LocalDate } from '@clausier/kernel';
import { ruleBook, ruleRefs, type RuleEntry, type RuleRef, type RulesInForce } from '@clausier/rulebook';
import { calendarRules, type CalendarCode } from './calendars.js';
import { addDays, addMonths } from './date-arithmetic.js';
import { addWorkingDays, nextWorkingDay } from './working-days.js';
import { defaultZone, startOfLocalDay, type ZoneName } from './zones.js';

/** A length of time as the law says it. */
export type PeriodLength =
  | { readonly days: number; readonly months?: undefined; readonly workingDays?: undefined }
  | { readonly months: number; readonly days?: undefined; readonly workingDays?: undefined }
  | { readonly workingDays: number; readonly days?: undefined; readonly months?: undefined };

/** R6. `from` is the day of the event, which the period excludes. */
export type PeriodInput = PeriodLength & {
  readonly from: LocalDate;
  /** Default `FR`. */
  readonly calendar?: CalendarCode | undefined;
  /** Default: the calendar's own zone. */
  readonly zone?: ZoneName | undefined;
};

export interface DueDate {
  readonly dueOn: LocalDate;
  /** First instant of the local day after `dueOn`: the exclusive end of the period. */
  readonly dueAt: Instant;
}

export interface PeriodResult extends DueDate {
  /** Last day before extension; in working days the same as `dueOn`. */
  readonly endsOn: LocalDate;
  readonly rules: readonly RuleRef[];
}

/** End of a period that starts with an event, extended when it falls on a day that is not working. */
export function period(input: PeriodInput, rules: RulesInForce = ruleBook.at(input.from)): PeriodResult {
  const calendar = input.calendar ?? 'FR';
  const endsOn = endOf(input, calendar);
  const dueOn = nextWorkingDay(endsOn, calendar);
  return {
    endsOn,
    ...dueDate(dueOn, input.zone ?? defaultZone(calendar)),
    rules: ruleRefs(...periodRules(calendar, rules)),
  };
}

/** What the end of every period rests on: its extension, the two working days it does not guarantee, the holidays. */
export function periodRules(calendar: CalendarCode, rules: RulesInForce): readonly RuleEntry[] {
  return [...extensionRules(calendar, rules), rules.get('period.minimumTwoWorkingDays')];
}

/** What an extended day rests on, whether it ends a period or is a day of the month. */
export function extensionRules(calendar: CalendarCode, rules: RulesInForce): readonly RuleEntry[] {
  return [rules.get('period.extension'), ...calendarRules(calendar)];
}

/** A due date with its instant. */
export function dueDate(dueOn: LocalDate, zone: ZoneName): DueDate {
  return { dueOn, dueAt: startOfLocalDay(addDays(dueOn, 1), zone) };
}

function endOf(input: PeriodInput, calendar: CalendarCode): LocalDate {
  if (input.days !== undefined) return addDays(input.from, input.days);
  if (input.months !== undefined) return addMonths(input.from, input.months);
  return addWorkingDays(input.from, input.workingDays, calendar);
}
