import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { composeRuleBook, ruleBook, type RuleBook } from '@clausier/rulebook';
import { CALENDARS } from './calendars.js';
import { addDays, monthOf } from './date-arithmetic.js';
import { deadline } from './deadline.js';
import { DEADLINE_KINDS, firstDayOf } from './deadline-plans.js';
import { sizingDue } from './answers-due.js';
import { isWorkingDay } from './working-days.js';
import { defaultZone, localDateOf } from './zones.js';

const EXTENDED = ['period.extension', 'holidays.FR.fixed', 'holidays.FR.easter'];
const PERIOD = [...EXTENDED, 'period.minimumTwoWorkingDays'];

const days = (acts: readonly { readonly kind: string; readonly at: string }[]) =>
  acts.map(({ kind, at }) => `${kind} ${localDateOf(at, 'Europe/Paris')}`);

describe('Publication of essential data: 2 months', () => {
  it.each([
    ['2025-12-31', '2026-03-02', '2026-03-03T07:00:00Z'],
    ['2026-03-31', '2026-06-01', '2026-06-02T06:00:00Z'],
  ])('notified %s → %s, overdue the first working day after', (from, dueOn, at) => {
    expect(deadline('publication', from)).toMatchObject({ dueOn, acts: [{ kind: 'overdue', at }] });
  });
});

describe('Hour statement of a month: the 10th of the next', () => {
  it('January 2026 → 2026-02-10', () => {
    const { dueOn, dueAt, acts } = deadline('statement', '2026-01');
    expect([dueOn, dueAt]).toEqual(['2026-02-10', '2026-02-10T23:00:00Z']);
    expect(days(acts)).toEqual(['reminder 2026-02-07', 'reminder 2026-02-11', 'formalNoticeProposal 2026-02-25']);
  });

  it('April 2026 → 10 May is a Sunday → 2026-05-11; D+15 is Whit Tuesday already', () => {
    const { dueOn, acts } = deadline('statement', '2026-04');
    expect(dueOn).toBe('2026-05-11');
    expect(acts).toEqual([
      { kind: 'reminder', at: '2026-05-08T06:00:00Z' },
      { kind: 'reminder', at: '2026-05-12T06:00:00Z' },
      { kind: 'formalNoticeProposal', at: '2026-05-26T06:00:00Z' },
    ]);
  });

  it('what falls before the due date is never moved, what falls after it is', () => {
    // due Friday 10 July 2026: D+1 is a Saturday → Monday 13; D+15 is Saturday 25 → Monday 27
    expect(days(deadline('statement', '2026-06').acts)).toEqual([
      'reminder 2026-07-07',
      'reminder 2026-07-13',
      'formalNoticeProposal 2026-07-27',
    ]);
    // due Wednesday 10 June 2026: D−3 is a Sunday and stays
    expect(days(deadline('statement', '2026-05').acts)[0]).toBe('reminder 2026-06-07');
  });

  it('December is followed by January', () => {
    expect(deadline('statement', '2025-12').dueOn).toBe('2026-01-12');
    expect(deadline('statement', '2099-12').dueOn).toBe('2100-01-11');
  });
});

describe('The other delays', () => {
  it('Evidence asked 2026-04-30 → (1 and 8 May, 14 May Ascension are holidays) → 2026-05-19', () => {
    const { dueOn, acts } = deadline('evidence', '2026-04-30');
    expect([dueOn, ...days(acts)]).toEqual(['2026-05-19', 'overdue 2026-05-20']);
  });

  it('Review opened 15 January: 28 days, reminders D-7 and D-2, escalation the first working day after', () => {
    const { dueOn, acts } = deadline('reviewAnswer', '2026-01-15');
    expect([dueOn, ...days(acts)]).toEqual([
      '2026-02-12',
      'reminder 2026-02-05',
      'reminder 2026-02-10',
      'escalation 2026-02-13',
    ]);
  });

  it('Eligibility from 2024-02-29 to 2026-02-27, warning 60 days before, not extended', () => {
    const { dueOn, acts } = deadline('eligibilityEnd', '2024-02-29');
    expect([dueOn, ...days(acts)]).toEqual(['2026-02-27', 'warning 2025-12-29']);
    expect(deadline('eligibilityEnd', '2024-03-01').dueOn).toBe('2026-02-28');
  });

  it('Local evaluation: signatures 60 days after opening, overdue after', () => {
    const { dueOn, acts } = deadline('localEvaluation', '2026-11-23');
    expect([dueOn, ...days(acts)]).toEqual(['2027-01-22', 'overdue 2027-01-25']);
  });

  it('each runs under the rules of its first day, a statement under those of the first day of its month', () => {
    expect(DEADLINE_KINDS.map((kind) => firstDayOf(kind, kind === 'statement' ? '2026-01' : '2026-01-15'))).toEqual(
      DEADLINE_KINDS.map((kind) => (kind === 'statement' ? '2026-01-01' : '2026-01-15')),
    );
  });

  it('calendar and zone are the buyer’s', () => {
    const { dueOn, dueAt, acts } = deadline('localEvaluation', '2026-03-28', 'FR-GP');
    expect([dueOn, dueAt, acts]).toEqual([
      '2026-05-28',
      '2026-05-29T04:00:00Z',
      [{ kind: 'overdue', at: '2026-05-29T12:00:00Z' }],
    ]);
    expect(deadline('localEvaluation', '2026-03-28', 'FR-GP', 'Europe/Paris').acts).toEqual([
      { kind: 'overdue', at: '2026-05-29T06:00:00Z' },
    ]);
  });

  it('local policy changes a delay from the day it is adopted', () => {
    const entry = { ...ruleBook.at('2026-01-01').get('delay.reviewAnswer'), value: 35, validFrom: '2026-01-01' };
    const book = composeRuleBook([{ id: 'pdc', entries: [entry] }]) as RuleBook;
    expect(deadline('reviewAnswer', '2026-01-15', 'FR', 'Europe/Paris', book.at('2026-01-15'))).toMatchObject({
      dueOn: '2026-02-19',
      rules: expect.arrayContaining([expect.objectContaining({ version: '2026-01-01:pdc' })]),
    });
  });

  it('a warning adopted for the due date itself stays on it, Saturday or not', () => {
    const entry = { ...ruleBook.at('2026-01-01').get('delay.eligibility.warning'), value: 0 };
    const book = composeRuleBook([{ id: 'pdc', entries: [entry] }]) as RuleBook;
    const { dueOn, acts } = deadline('eligibilityEnd', '2024-03-01', 'FR', 'Europe/Paris', book.at('2024-03-01'));
    expect([dueOn, ...days(acts)]).toEqual(['2026-02-28', 'warning 2026-02-28']);
  });

  it('acts stay in order whatever the delays adopted', () => {
    const entry = { ...ruleBook.at('2026-01-01').get('delay.reviewAnswer.reminderSecond'), value: 14 };
    const book = composeRuleBook([{ id: 'pdc', entries: [entry] }]) as RuleBook;
    const { acts } = deadline('reviewAnswer', '2026-01-15', 'FR', 'Europe/Paris', book.at('2026-01-15'));
    expect(days(acts)).toEqual(['reminder 2026-01-29', 'reminder 2026-02-05', 'escalation 2026-02-13']);
  });

  it.each([
    ['publication', ['delay.publication', ...PERIOD, 'acts.time']],
    [
      'statement',
      [
        'delay.statement',
        'delay.statement.reminderBefore',
        'delay.statement.reminderAfter',
        'delay.statement.formalNoticeProposal',
        ...EXTENDED,
        'acts.time',
      ],
    ],
    ['evidence', ['delay.evidence', ...PERIOD, 'acts.time']],
    [
      'reviewAnswer',
      [
        'delay.reviewAnswer',
        'delay.reviewAnswer.reminderFirst',
        'delay.reviewAnswer.reminderSecond',
        ...PERIOD,
        'acts.time',
      ],
    ],
    ['eligibilityEnd', ['delay.eligibility', 'delay.eligibility.warning', 'acts.time']],
    ['localEvaluation', ['delay.localEvaluation', ...PERIOD, 'acts.time']],
  ] as const)('%s names its rules', (kind, ids) => {
    expect(deadline(kind, kind === 'statement' ? '2026-01' : '2026-01-15').rules.map((rule) => rule.id)).toStrictEqual(
      ids,
    );
  });

  it('acts come in order, at 08:00 local, and after the due date only on working days', () => {
    const from = fc.integer({ min: 0, max: 40_176 }).map((count) => addDays('1990-01-01', count));
    fc.assert(
      fc.property(from, fc.constantFrom(...DEADLINE_KINDS), fc.constantFrom(...CALENDARS), (date, kind, calendar) => {
        const { dueOn, acts } = deadline(kind, kind === 'statement' ? monthOf(date) : date, calendar);
        if (kind !== 'eligibilityEnd') expect(isWorkingDay(dueOn, calendar)).toBe(true);
        expect(acts.map(({ at }) => at)).toEqual(acts.map(({ at }) => at).sort());
        const zone = defaultZone(calendar);
        for (const { at } of acts) {
          const on = localDateOf(at, zone);
          const time = new Intl.DateTimeFormat('fr-FR', { timeZone: zone, timeStyle: 'medium' }).format(Date.parse(at));
          expect(time).toBe('08:00:00');
          if (on > dueOn) expect(isWorkingDay(on, calendar)).toBe(true);
        }
      }),
    );
  });
});

describe('When a lot must be sized (R6)', () => {
  it('the later of 90 days before the planned launch and 28 days after submission', () => {
    expect(sizingDue({ submittedOn: '2026-02-12', plannedLaunchOn: '2026-09-01' })).toMatchObject({
      dueOn: '2026-06-03',
      dueAt: '2026-06-03T22:00:00Z',
      lateProgrammed: false,
    });
    expect(sizingDue({ submittedOn: '2026-02-12', plannedLaunchOn: '2026-04-01' })).toMatchObject({
      dueOn: '2026-03-12',
      lateProgrammed: false,
      rules: ['delay.sizing.beforeLaunch', 'delay.sizing.afterSubmission', ...PERIOD].map((id) => ({ id })),
    });
  });

  it('after the planned launch, the purchase is programmed late', () => {
    const on = (plannedLaunchOn: string) => sizingDue({ submittedOn: '2026-02-12', plannedLaunchOn }).lateProgrammed;
    expect([on('2026-03-11'), on('2026-03-12')]).toEqual([true, false]);
  });

  it('follows the buyer’s calendar and zone', () => {
    expect(sizingDue({ submittedOn: '2026-04-29', plannedLaunchOn: '2026-05-01', calendar: 'FR-GP' })).toMatchObject({
      dueOn: '2026-05-28',
      dueAt: '2026-05-29T04:00:00Z',
    });
    expect(
      sizingDue({ submittedOn: '2026-04-29', plannedLaunchOn: '2026-05-01', zone: 'Indian/Mayotte' }),
    ).toMatchObject({ dueOn: '2026-05-27', dueAt: '2026-05-27T21:00:00Z' });
  });
});
