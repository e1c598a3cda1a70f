import type { Instant, LocalDate } from '@clausier/kernel';
import { ruleBook, ruleRefs, type RuleEntry, type RuleRef, type RulesInForce } from '@clausier/rulebook';
import type { CalendarCode } from './calendars.js';
import { addDays, addMonths } from './date-arithmetic.js';
import { dueDate, period, type DueDate } from './period.js';
import { firstWorkingDayAfter, nextWorkingDay } from './working-days.js';
import { atLocalTime, defaultZone, type ZoneName } from './zones.js';

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

/** Something a process does at a local 08:00. */
export interface Act {
  readonly kind: ActKind;
  readonly at: Instant;
}

export interface DeadlineResult extends DueDate {
  /** Sorted by instant. */
  readonly acts: readonly Act[];
  readonly rules: readonly RuleRef[];
}

interface Place {
  readonly from: string;
  readonly calendar: CalendarCode;
  readonly zone: ZoneName;
  readonly rules: RulesInForce;
}

interface Plan {
  readonly dueOn: LocalDate;
  /** Each act on its calendar day, before the move to a working day. */
  readonly acts: readonly (readonly [kind: ActKind, on: LocalDate])[];
  readonly entries: readonly RuleEntry[];
}

/** Due date of a delay and the acts around it. `from` is a date; for `statement` it is the month `YYYY-MM`. */
export function deadline(
  kind: DeadlineKind,
  from: string,
  calendar: CalendarCode = 'FR',
  zone: ZoneName = defaultZone(calendar),
  rules: RulesInForce = ruleBook.at(kind === 'statement' ? `${from}-01` : from),
): DeadlineResult {
  const plan = PLANS[kind]({ from, calendar, zone, rules });
  const time = rules.get('acts.time');
  const acts = plan.acts
    .map(([act, on]) => ({
      kind: act,
      at: atLocalTime(on > plan.dueOn ? nextWorkingDay(on, calendar) : on, time.value, zone),
    }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  return { ...dueDate(plan.dueOn, zone), acts, rules: ruleRefs(...plan.entries, time) };
}

const PLANS: Readonly<Record<DeadlineKind, (place: Place) => Plan>> = {
  publication: (place) => {
    const delay = place.rules.get('delay.publication');
    return withActAfter(place, 'overdue', period({ ...place, months: delay.value }).dueOn, delay);
  },
  statement: ({ from, calendar, rules }) => {
    const [day, before, after, proposal] = [
      rules.get('delay.statement'),
      rules.get('delay.statement.reminderBefore'),
      rules.get('delay.statement.reminderAfter'),
      rules.get('delay.statement.formalNoticeProposal'),
    ];
    const dueOn = nextWorkingDay(addDays(addMonths(`${from}-01`, 1), day.value - 1), calendar);
    return {
      dueOn,
      acts: [
        ['reminder', addDays(dueOn, -before.value)],
        ['reminder', addDays(dueOn, after.value)],
        ['formalNoticeProposal', addDays(dueOn, proposal.value)],
      ],
      entries: [day, before, after, proposal],
    };
  },
  evidence: (place) => {
    const delay = place.rules.get('delay.evidence');
    return withActAfter(place, 'overdue', period({ ...place, workingDays: delay.value }).dueOn, delay);
  },
  reviewAnswer: (place) => {
    const [delay, first, second] = [
      place.rules.get('delay.reviewAnswer'),
      place.rules.get('delay.reviewAnswer.reminderFirst'),
      place.rules.get('delay.reviewAnswer.reminderSecond'),
    ];
    const after = withActAfter(place, 'escalation', period({ ...place, days: delay.value }).dueOn, delay);
    return {
      dueOn: after.dueOn,
      acts: [
        ['reminder', addDays(after.dueOn, -first.value)],
        ['reminder', addDays(after.dueOn, -second.value)],
        ...after.acts,
      ],
      entries: [delay, first, second],
    };
  },
  eligibilityEnd: ({ from, rules }) => {
    const [delay, warning] = [rules.get('delay.eligibility'), rules.get('delay.eligibility.warning')];
    const dueOn = addDays(addMonths(from, delay.value), -1);
    return { dueOn, acts: [['warning', addDays(dueOn, -warning.value)]], entries: [delay, warning] };
  },
  localEvaluation: (place) => {
    const delay = place.rules.get('delay.localEvaluation');
    return withActAfter(place, 'overdue', period({ ...place, days: delay.value }).dueOn, delay);
  },
};

function withActAfter({ calendar }: Place, kind: ActKind, dueOn: LocalDate, ...entries: RuleEntry[]): Plan {
  return { dueOn, acts: [[kind, firstWorkingDayAfter(dueOn, calendar)]], entries };
}
