import type { LocalDate } from '@clausier/kernel';
import { ruleBook, ruleRefs, type RuleRef, type RulesInForce } from '@clausier/rulebook';
import type { CalendarCode } from './calendars.js';
import { addDays, laterDate } from './date-arithmetic.js';
import { dueDate, period, periodRules, type DueDate } from './period.js';
import { defaultZone, type ZoneName } from './zones.js';

interface SizingDueInput {
  readonly submittedOn: LocalDate;
  readonly plannedLaunchOn: LocalDate;
  readonly calendar?: CalendarCode;
  readonly zone?: ZoneName;
}

interface SizingDue extends DueDate {
  /** The due date falls after the planned launch: one task, no escalation (R6). */
  readonly lateProgrammed: boolean;
  readonly rules: readonly RuleRef[];
}

/**
 * When a lot must be sized: the later of 90 days before the planned launch (counted back, never moved) and 28 days
 * after the programme's submission (a period, extended).
 */
export function sizingDue(input: SizingDueInput, rules: RulesInForce = ruleBook.at(input.submittedOn)): SizingDue {
  const calendar = input.calendar ?? 'FR';
  const [before, after] = [rules.get('delay.sizing.beforeLaunch'), rules.get('delay.sizing.afterSubmission')];
  const answer = period({ from: input.submittedOn, days: after.value, calendar }, rules);
  const dueOn = laterDate(addDays(input.plannedLaunchOn, -before.value), answer.dueOn);
  return {
    ...dueDate(dueOn, input.zone ?? defaultZone(calendar)),
    lateProgrammed: dueOn > input.plannedLaunchOn,
    rules: ruleRefs(before, after, ...periodRules(calendar, rules)),
  };
}

/** When the opportunity of a lot is to be answered (R6): a period that starts with the programme's submission. */
export function opportunityDue(
  { submittedOn, calendar = 'FR', zone = defaultZone(calendar) }: Omit<SizingDueInput, 'plannedLaunchOn'>,
  rules: RulesInForce = ruleBook.at(submittedOn),
): DueDate {
  const { dueOn, dueAt } = period(
    { from: submittedOn, days: rules.value('delay.opportunityAnswer'), calendar, zone },
    rules,
  );
  return { dueOn, dueAt };
}
