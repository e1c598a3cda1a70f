import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '@clausier/calendar';
import { contractEvents as e } from '@clausier/contract';
import { participantEvents } from '@clausier/participant';
import { PROCESSES, instantMs, type Instant, type ProcessName } from '@clausier/kernel';
import {
  completed,
  corrected,
  declared,
  noHours,
  awarded,
  launched,
  planned,
  proposed,
  rejected,
  running,
  validated,
} from './testing/contract-story.js';
import {
  closed,
  evaluated,
  opened,
  reopened,
  resumed,
  yearFrozen,
  yearOpened,
  yearPublished,
} from './testing/evaluation-story.js';
import { logOf, on, type Entry } from './testing/log.js';
import { perform } from './testing/perform.js';
import { outlookOf } from './testing/process-course.js';
import {
  attached,
  decided,
  invited,
  paint,
  purchase,
  reviewClosed,
  reviewForced,
  reviewOpened,
  submitted,
} from './testing/review-story.js';
import { dueAt, type ForeseenAct, type Outlook } from './process-definition.js';

const inContract = (...events: Entry['events']): Entry => on('contract', 'k1', ...events);
const [buyerOnly = inContract()] = running;

const review: readonly Entry[] = [
  buyerOnly,
  reviewOpened,
  invited('roads'),
  purchase('k1'),
  decided('k1'),
  purchase('k2'),
  decided('k2'),
  purchase('k3', { ...paint, plannedLaunchOn: '2026-10-01' }),
  submitted('roads'),
  purchase('k4', paint, 'schools'),
  decided('k3'),
  invited('schools'),
  submitted('schools', '2026-02-16', true),
  reviewClosed,
  reviewForced,
];

const tender: readonly Entry[] = [
  buyerOnly,
  inContract(planned({ operation: 'op1', estimatedValueCents: 300_000_000, plannedLaunchOn: '2026-09-01' })),
  ...['later', 'more'].map((one) => attached(one, '2027-03-01', '2025-09-20')),
  inContract(launched, awarded('l1', 's1')),
  inContract(
    e.ContractNotified(
      {
        notifiedOn: '2025-12-31',
        amountCents: 50_000_000,
        lotsAwaitingOrder: [],
        publication: { dueOn: '2026-03-02', dueAt: '2026-03-02T23:00:00Z' },
      },
      '2025-12-31',
    ),
  ),
  inContract(e.EssentialDataPublished({ channel: 'openData' }, '2026-01-20')),
  inContract(e.ContractAbandoned({ reason: 'Besoin disparu.' }, '2026-01-20')),
];

const penalty: readonly Entry[] = [
  inContract(e.DifficultyReported({ difficulty: 'd1', lot: 'l1', kind: 'noCandidate' }, '2026-07-01')),
  inContract(e.DifficultyExamined({ difficulty: 'd1', lot: 'l1', attributable: true }, '2026-07-03')),
  inContract(e.AttributionAnswered({ lot: 'l1', attributable: true, reason: 'Aucun poste proposé.' }, '2026-07-03')),
  inContract(e.FormalNoticeSent({ notice: 'n1', lot: 'l1', shortfallCentihours: 86_000 }, '2026-07-06')),
  inContract(
    e.FormalNoticeReceived(
      {
        notice: 'n1',
        lot: 'l1',
        receivedOn: '2026-07-08',
        periodEndsOn: '2026-07-23',
        periodEndsAt: '2026-07-23T22:00:00Z',
      },
      '2026-07-08',
    ),
  ),
];

const execution: readonly Entry[] = [
  ...running,
  proposed('p1'),
  on(
    'participant',
    'p1',
    participantEvents.EligibilityConfirmed(
      { contract: 'k1', route: 'person', from: '2026-01-07', until: '2026-06-30' },
      '2026-01-07',
    ),
  ),
  ...validated({ month: '2026-01' }),
  noHours('2026-02'),
  ...validated({ month: '2026-03', employer: 'etti1' }),
  inContract(
    e.LotAmended(
      {
        lot: 'l1',
        clauses: [{ clause: 'c1', agreedCentihours: 120_000 }],
        reason: 'Prolongation.',
        publication: { dueOn: '2026-06-01', dueAt: '2026-06-01T22:00:00Z' },
      },
      '2026-03-31',
    ),
  ),
  declared({ month: '2026-04' }),
  rejected('2026-04'),
  inContract(e.EssentialDataPublished({ channel: 'openData' }, '2026-05-04')),
  ...penalty,
  inContract(e.AttributionAnswered({ lot: 'l1', attributable: false, reason: 'Chantier arrêté.' }, '2026-07-24')),
  completed,
];

const evaluation: readonly Entry[] = [
  ...running,
  ...validated({ month: '2026-01' }),
  completed,
  opened('2026-12-18', '8'),
  closed('2027-02-10'),
  evaluated('2027-02-10'),
  corrected('2026-01', -500, '2027-03-12'),
  reopened('2027-04-01'),
  resumed,
  corrected('2026-01', 250, '2027-04-12'),
];

/** Courses, entity by entity: a log is any part of one, in its order. */
const COURSES: Readonly<Record<ProcessName, Readonly<Record<string, readonly Entry[]>>>> = {
  annualProgrammingReview: { 'b1.2026': review, 'b1.2026.roads': review, 'b1.2026.schools': review },
  tendering: { k1: tender },
  executionTracking: { k1: execution },
  localEvaluation: { k1: evaluation },
  centralEvaluation: { 'b1.2025': [buyerOnly, yearOpened, yearFrozen, yearPublished] },
};

/** More rounds than any policy may need to come to rest. */
const ROUNDS = 8;

function checkOutlook({ foreseen, terminal }: Outlook, now: Instant): void {
  const keys = foreseen.map(({ kind, subject, occurrence }) => [kind, subject, occurrence].join('|'));
  expect(new Set(keys).size).toBe(keys.length);
  const { nextDueAt } = dueAt(foreseen, now);
  if (nextDueAt !== undefined) expect(instantMs(nextDueAt)).toBeGreaterThan(instantMs(now));
  if (terminal) expect(foreseen).toEqual([]);
}

/** Plans, performs what is due and plans again at the same instant until nothing is left; answers what was performed. */
function performAll(process: ProcessName, entity: string, log: readonly Entry[], now: Instant): readonly ForeseenAct[] {
  const done: ForeseenAct[] = [];
  let entries = log;
  for (let round = 0; round <= ROUNDS; round++) {
    const outlook = outlookOf(process, entity, entries, now);
    checkOutlook(outlook, now);
    const { due } = dueAt(outlook.foreseen, now);
    if (due.length === 0) return done;
    for (const act of due) entries = perform(process, entity, act, entries, now);
    done.push(...due);
  }
  throw new Error(`${process} ${entity} still acts after ${ROUNDS} rounds`);
}

/** Nothing is performed before the last thing known happened. */
function instantAfter(entries: readonly Entry[], days: number, hour: number): Instant {
  const last = logOf(entries).map(({ effectiveOn }) => effectiveOn);
  return `${addDays(last.sort().at(-1) ?? '2026-01-15', days)}T${String(hour).padStart(2, '0')}:00:00Z`;
}

/** Every kind of act of each process: none is foreseen that these courses do not meet. */
const KINDS: Readonly<Record<ProcessName, readonly string[]>> = {
  annualProgrammingReview: [
    ...['closing', 'dutyOutcomeChanged', 'escalation', 'invitation', 'notification', 'opportunityRequested'],
    ...['overdue', 'planContract', 'reminder', 'sizingRequested'],
  ],
  tendering: ['documentCheck', 'dutyOutcomeChanged', 'notification', 'overdue'],
  executionTracking: [
    ...['alert', 'formalNoticeProposal', 'notification', 'overdue', 'penaltyProposal', 'reminder'],
    ...['shortfallDecision', 'warning'],
  ],
  localEvaluation: ['conclusion', 'notification', 'opening', 'overdue', 'resumption'],
  centralEvaluation: [
    ...['freeze', 'missingListed', 'nextReviewFed', 'notification', 'overdue', 'publicationRequested', 'reminder'],
  ],
};

describe.each(PROCESSES)('the policy of %s', (process) => {
  const courses = Object.entries(COURSES[process]).map(([entity, course]): [string, readonly Entry[]] => [
    entity,
    course.flatMap(({ stream, events }) => events.map((event) => ({ stream, events: [event] }))),
  ]);

  test.each(courses)('comes to rest, whatever is known of %s and whenever', (entity, course) => {
    const parts = fc.oneof(fc.subarray([...course]), fc.subarray([...course], { minLength: course.length - 3 }));
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 21 }), (entries, days, hour) => {
        performAll(process, entity, entries, instantAfter(entries, days, hour));
      }),
      { numRuns: 150 },
    );
  });

  test.each(courses)(
    'foresees each act once on %s, even where events repeat and come in any order',
    (entity, course) => {
      const disorder = fc.array(fc.constantFrom(...course), { maxLength: 25 });
      fc.assert(
        fc.property(disorder, fc.integer({ min: 0, max: 800 }), (entries, days) => {
          const now = instantAfter(entries, days, 9);
          checkOutlook(outlookOf(process, entity, entries, now), now);
        }),
        { numRuns: 100 },
      );
    },
  );

  test('performs acts of every kind it knows on these courses, as far as each was played', () => {
    const kinds = new Set<string>();
    for (const [entity, course] of courses)
      for (let length = 1; length <= course.length; length++)
        for (const days of [0, 30, 340]) {
          const entries = course.slice(0, length);
          for (const { kind } of performAll(process, entity, entries, instantAfter(entries, days, 9))) kinds.add(kind);
        }
    expect([...kinds].sort()).toEqual(KINDS[process]);
  });
});
