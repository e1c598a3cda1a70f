import type { Instant } from '@clausier/kernel';
import { ruleBook, ruleRefs, type RuleRef, type RulesInForce } from '@clausier/rulebook';
import type { CalendarCode } from './calendars.js';
import { firstDayOf, PLANS, type ActKind, type DeadlineKind } from './deadline-plans.js';
import { dueDate, type DueDate } from './period.js';
import { nextWorkingDay } from './working-days.js';
import { atLocalTime, defaultZone, type ZoneName } from './zones.js';

/** Something a process does at a local 08:00. */
interface Act {
  readonly kind: ActKind;
  readonly at: Instant;
}

export interface DeadlineResult extends DueDate {
  /** Sorted by instant. */
  readonly acts: readonly Act[];
  readonly rules: readonly RuleRef[];
}

/** Due date of a delay and the acts around it. `from` is a date; for `statement` it is the month `YYYY-MM`. */
export function deadline(
  kind: DeadlineKind,
  from: string,
  calendar: CalendarCode = 'FR',
  zone: ZoneName = defaultZone(calendar),
  rules: RulesInForce = ruleBook.at(firstDayOf(kind, from)),
): DeadlineResult {
  const plan = PLANS[kind]({ from, calendar, rules });
  const time = rules.get('acts.time');
  const acts = plan.acts
    .map(([act, on]) => ({
      kind: act,
      at: atLocalTime(on > plan.dueOn ? nextWorkingDay(on, calendar) : on, time.value, zone),
    }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return { ...dueDate(plan.dueOn, zone), acts, rules: ruleRefs(...plan.entries, time) };
}
