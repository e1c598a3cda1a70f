import { followUpEvents } from '@clausier/governance';
import {
  directorateProgrammeEvents as programme,
  operationEvents,
  programmingReviewEvents as review,
} from '@clausier/programming';
import { ACT, SYSTEM, type Told } from '../told.js';

const REVIEW = 'programmingReview-dep.2026';
const ROADS = 'directorateProgramme-dep.2026.roads';
const SCHOOLS = 'directorateProgramme-dep.2026.schools';
const PROCESS = `${SYSTEM}/annualProgrammingReview`;

/** No threshold is reached: nothing binds the directorate to a clause. */
const NO_DUTY = {
  outcome: 'none',
  valueCents: 9_000_000,
  thresholdCents: 22_100_000,
  basis: 'group',
  presumed: false,
} as const;
const DUTY = { ...NO_DUTY, outcome: 'duty', valueCents: 24_000_000 } as const;

const HOURS_CLAUSE = {
  clause: 'c1',
  kind: 'executionCondition',
  legalBasis: 'CCP-L2112-2',
  agreedCentihours: 80_000,
  strategy: { kind: 'fixed' },
} as const;

export const opening: readonly Told[] = [
  [
    '2026-01-15',
    'hope/essHead',
    REVIEW,
    review.ProgrammingReviewOpened({
      buyer: 'dep',
      year: 2026,
      directorates: ['roads', 'schools'],
      openedOn: '2026-01-15',
      answersDueOn: '2026-02-12',
      answersDueAt: '2026-02-12T23:00:00Z',
    }),
  ],
  ...['roads', 'schools'].map((directorate): Told => [
    '2026-01-15',
    PROCESS,
    REVIEW,
    review.DirectorateInvited({ directorate }),
  ]),
];

export const purchase: Told = [
  '2026-01-20',
  'rita/directorateAgent',
  ROADS,
  programme.PurchaseDeclared({
    purchase: 'p1',
    officialName: 'Réfection du collège Bodel',
    family: 'insertion',
    category: 'works',
    group: 'MOBILIER',
    plannedLaunchOn: '2026-03-02',
    durationMonths: 6,
    lots: [
      { lot: 'l1', officialName: 'Gros œuvre', estimatedValueCents: 8_000_000 },
      { lot: 'l2', officialName: 'Peinture', estimatedValueCents: 1_000_000 },
    ],
    estimatedValueCents: 9_000_000,
    duty: NO_DUTY,
    late: false,
  }),
];

const SIZING = {
  amountCents: 8_000_000,
  labourShareBp: 5000,
  effortRateBp: 600,
  hourlyCostCents: 3000,
  rounding: 'halfUpToHour',
  centihours: 8000,
  exact: { numerator: '80', denominator: '1' },
  rule: { id: 'sizing.formula', version: '1990-01-01' },
} as const;

export const decisions: readonly Told[] = [
  [
    '2026-01-21',
    'rita/directorateAgent',
    ROADS,
    programme.OpportunityAnswered({
      ...{ purchase: 'p1', lot: 'l1', technicity: 'favourable', duration: 'favourable', amount: 'favourable' },
      ...{ location: 'neutral', advice: 'clause' },
    }),
  ],
  ['2026-01-21', 'rita/directorateAgent', ROADS, programme.LotSized({ purchase: 'p1', lot: 'l1', ...SIZING })],
  [
    '2026-01-22',
    'rita/directorateAgent',
    ROADS,
    programme.LotClauseDecided({ purchase: 'p1', lot: 'l1', clauses: [HOURS_CLAUSE] }),
  ],
  [
    '2026-01-22',
    'rita/directorateAgent',
    ROADS,
    programme.LotLeftWithoutClause({ purchase: 'p1', lot: 'l2', reason: 'Lot trop court.' }),
  ],
];

/** The value reaches the threshold: a lot left without a clause has to be decided again. */
export const correction: Told = [
  '2026-01-23',
  'rita/directorateAgent',
  ROADS,
  programme.PurchaseCorrected({
    ...{ purchase: 'p1', estimatedValueCents: 24_000_000, plannedLaunchOn: '2026-09-01', reason: 'Estimation revue.' },
    duty: DUTY,
  }),
];

export const answers: readonly Told[] = [
  [
    '2026-01-24',
    'rita/directorateAgent',
    ROADS,
    programme.SocialDutyWaived({
      purchase: 'p1',
      lot: 'l2',
      ground: 'noLinkWithObject',
      reasons: 'Aucun lien suffisant avec l’objet du lot.',
    }),
  ],
  ['2026-01-25', 'rita/directorateAgent', ROADS, programme.ProgrammeSubmitted({ late: false })],
];

export const lateDirectorate: readonly Told[] = [
  [
    '2026-02-05',
    PROCESS,
    'followUp-annualProgrammingReview.dep.2026.schools',
    followUpEvents.ReminderRequested({ subject: 'schools', occurrence: '1', ...ACT }),
  ],
  [
    '2026-02-13',
    PROCESS,
    'followUp-annualProgrammingReview.dep.2026.schools',
    followUpEvents.EscalationRaised({ subject: 'schools', occurrence: 'first', ...ACT }),
  ],
];

export const lateAnswer: readonly Told[] = [
  ['2026-02-20', 'sam/directorateAgent', SCHOOLS, programme.ProgrammeSubmitted({ late: true })],
  ['2026-02-20', PROCESS, REVIEW, review.ProgrammingReviewClosed({})],
];

/** Another campaign, given up with a directorate missing; and a works operation. */
export const besides: readonly Told[] = [
  [
    '2026-01-15',
    'zoe/essHead',
    'programmingReview-other.2026',
    review.ProgrammingReviewOpened({
      ...{ buyer: 'other', year: 2026, directorates: ['d1'], openedOn: '2026-01-15' },
      ...{ answersDueOn: '2026-02-12', answersDueAt: '2026-02-12T23:00:00Z' },
    }),
  ],
  [
    '2026-03-01',
    'zoe/essHead',
    'programmingReview-other.2026',
    review.ProgrammingReviewForceClosed({ reason: 'Campagne close sans réponse.', missing: ['d1'] }),
  ],
  [
    '2026-03-01',
    'rita/directorateAgent',
    'operation-op1',
    operationEvents.OperationDefined({
      buyer: 'dep',
      directorate: 'roads',
      officialName: 'RD 940',
      estimatedValueCents: 1,
    }),
  ],
  [
    '2026-03-01',
    'rita/directorateAgent',
    'operation-op1',
    operationEvents.PurchaseAttached({ purchase: 'p1', estimatedValueCents: 1, plannedLaunchOn: '2026-09-01' }),
  ],
];

export const programmingCourse: readonly Told[] = [
  ...opening,
  purchase,
  ...decisions,
  correction,
  ...answers,
  ...lateDirectorate,
  ...lateAnswer,
  ...besides,
];
