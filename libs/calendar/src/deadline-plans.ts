import type { LocalDate } from '@clausier/kernel';
import type { RuleEntry, RulesInForce } from '@clausier/rulebook';
import type { CalendarCode } from './calendars.js';
import { addDays, addMonths } from './date-arithmetic.js';
import { extensionRules, period, periodRules, type PeriodLength } from './period.js';
import { firstWorkingDayAfter, nextWorkingDay } from './working-days.js';

/** The delays the law and the house give, by what starts them. */
export const DEADLINE_KINDS = [
  'publication',
  'statement',
  'evidence',
  'reviewAnswer',
  'eligibilityEnd',
  'localEvaluation',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export type ActKind = 'reminder' | 'overdue' | 'escalation' | 'warning' | 'formalNoticeProposal';

/** What starts a delay (a date, or the month of a statement), and the calendar and rules it runs under. */
interface Trigger {
  readonly from: string;
  readonly calendar: CalendarCode;
  readonly rules: RulesInForce;
}

/** A due date and its acts, each on its calendar day before any move to a working day. */
interface Plan {
  readonly dueOn: LocalDate;
  readonly acts: readonly (readonly [kind: ActKind, on: LocalDate])[];
  readonly entries: readonly RuleEntry[];
}

/** The day whose rules a delay runs under: its first day, or the first day of the month of a statement. */
export function firstDayOf(kind: DeadlineKind, from: string): LocalDate {
  return kind === 'statement' ? `${from}-01` : from;
}

export const PLANS: Readonly<Record<DeadlineKind, (trigger: Trigger) => Plan>> = {
  publication: (trigger) => {
    const delay = trigger.rules.get('delay.publication');
    return overdueAfter(trigger, { months: delay.value }, delay);
  },
  statement: ({ from, calendar, rules }) => {
    const day = rules.get('delay.statement');
    const before = rules.get('delay.statement.reminderBefore');
    const after = rules.get('delay.statement.reminderAfter');
    const proposal = rules.get('delay.statement.formalNoticeProposal');
    const dueOn = nextWorkingDay(addDays(addMonths(`${from}-01`, 1), day.value - 1), calendar);
    return {
      dueOn,
      acts: [
        ['reminder', addDays(dueOn, -before.value)],
        ['reminder', addDays(dueOn, after.value)],
        ['formalNoticeProposal', addDays(dueOn, proposal.value)],
      ],
      entries: [day, before, after, proposal, ...extensionRules(calendar, rules)],
    };
  },
  evidence: (trigger) => {
    const delay = trigger.rules.get('delay.evidence');
    return overdueAfter(trigger, { workingDays: delay.value }, delay);
  },
  reviewAnswer: (trigger) => {
    const delay = trigger.rules.get('delay.reviewAnswer');
    const first = trigger.rules.get('delay.reviewAnswer.reminderFirst');
    const second = trigger.rules.get('delay.reviewAnswer.reminderSecond');
    const dueOn = endOf(trigger, { days: delay.value });
    return {
      dueOn,
      acts: [
        ['reminder', addDays(dueOn, -first.value)],
        ['reminder', addDays(dueOn, -second.value)],
        ['escalation', firstWorkingDayAfter(dueOn, trigger.calendar)],
      ],
      entries: [delay, first, second, ...periodRules(trigger.calendar, trigger.rules)],
    };
  },
  eligibilityEnd: ({ from, rules }) => {
    const delay = rules.get('delay.eligibility');
    const warning = rules.get('delay.eligibility.warning');
    const dueOn = addDays(addMonths(from, delay.value), -1);
    return { dueOn, acts: [['warning', eligibilityWarning(dueOn, rules)]], entries: [delay, warning] };
  },
  localEvaluation: (trigger) => {
    const delay = trigger.rules.get('delay.localEvaluation');
    return overdueAfter(trigger, { days: delay.value }, delay);
  },
};

/** Day on which the end of an eligibility is told. It lies before the end and is never moved to a working day. */
export function eligibilityWarning(until: LocalDate, rules: RulesInForce): LocalDate {
  return addDays(until, -rules.value('delay.eligibility.warning'));
}

function overdueAfter(trigger: Trigger, length: PeriodLength, delay: RuleEntry): Plan {
  const dueOn = endOf(trigger, length);
  return {
    dueOn,
    acts: [['overdue', firstWorkingDayAfter(dueOn, trigger.calendar)]],
    entries: [delay, ...periodRules(trigger.calendar, trigger.rules)],
  };
}

function endOf({ from, calendar, rules }: Trigger, length: PeriodLength): LocalDate {
  return period({ from, calendar, ...length }, rules).dueOn;
}
