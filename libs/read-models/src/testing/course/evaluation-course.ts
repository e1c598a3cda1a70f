import { contractEvents } from '@clausier/contract';
import { centralEvaluationEvents as central, localEvaluationEvents as local } from '@clausier/evaluation';
import { followUpEvents } from '@clausier/governance';
import { ACT, SYSTEM, type Told } from '../told.js';

const LOCAL = 'localEvaluation-p1';
const CENTRAL = 'centralEvaluation-dep.2026';
const HASH = 'b'.repeat(64);

export const FIGURES = {
  ...{
    lot: 'l1',
    agreedCentihours: 90_000,
    dueCentihours: 90_000,
    declaredCentihours: 30_000,
    validatedCentihours: 27_500,
  },
  ...{
    creditInCentihours: 0,
    creditOutCentihours: 0,
    balanceCentihours: -62_500,
    shortfallCentihours: 62_500,
    surplusCentihours: 0,
  },
};

export function opened(occurrence: number, day = '2026-10-06', position = '70'): Told {
  const about = {
    buyer: 'dep',
    directorate: 'roads',
    contract: 'p1',
    occurrence,
    position,
    figures: [FIGURES],
    persons: 1,
  };
  const signing = { requiredSignatures: ['directorate', 'facilitator'] as const, signaturesDueOn: '2026-11-06' };
  const event = local.LocalEvaluationOpened({
    ...about,
    ...signing,
    penaltiesCents: 500_000,
    signaturesDueAt: '2026-11-06T23:00:00Z',
  });
  return [day, `${SYSTEM}/localEvaluation`, LOCAL, event];
}
export function signed(as: 'directorate' | 'facilitator', by: string, occurrence: number): Told {
  return ['2026-10-20', by, LOCAL, local.LocalEvaluationSigned({ as, occurrence })];
}
export function closed(occurrence: number): Told {
  const event = local.LocalEvaluationClosed({ buyer: 'dep', directorate: 'roads', contract: 'p1', occurrence });
  return ['2026-10-20', 'fay/facilitator', LOCAL, event];
}
export const assessed: Told = [
  '2026-10-15',
  'otto/essOfficer',
  LOCAL,
  local.AssessmentRecorded({ indicator: 'socialLink', pointZero: 2, expected: 'medium', real: 'strong' }),
];
/** An indicator of another contract, recorded here and withdrawn. */
export const slip: readonly Told[] = [
  ['2026-10-16', 'otto/essOfficer', LOCAL, local.AssessmentRecorded({ indicator: 'housing', expected: 'weak' })],
  [
    '2026-10-17',
    'otto/essOfficer',
    LOCAL,
    local.AssessmentWithdrawn({ indicator: 'housing', reason: 'Indicateur d’un autre marché.' }),
  ],
];
export const reopened: Told = [
  '2026-10-25',
  'hope/essHead',
  LOCAL,
  local.LocalEvaluationReopened({ occurrence: 1, cause: 'decided', reason: 'Relevé retrouvé.' }),
];
export const evaluated: Told = [
  '2026-11-02',
  `${SYSTEM}/localEvaluation`,
  'contract-p1',
  contractEvents.ContractEvaluated({ evaluationClosedOn: '2026-11-02' }),
];

export const yearOpened: Told = [
  '2027-02-01',
  `${SYSTEM}/centralEvaluation`,
  CENTRAL,
  central.CentralEvaluationOpened({
    ...{ buyer: 'dep', year: 2026, freezeOn: '2027-02-15' },
    ...{ publicationDueOn: '2027-03-31', publicationDueAt: '2027-03-31T22:00:00Z' },
  }),
];
const ABOUT_PEOPLE = { version: 1, scope: 'closed', personal: true, illustrative: true } as const;
const PERSONS = [
  { directorate: 'roads', persons: 1, centihours: 27_500 },
  { directorate: 'schools', persons: 9, centihours: 200_000 },
];

export const yearFrozen: readonly Told[] = [
  [
    '2027-02-15',
    `${SYSTEM}/centralEvaluation`,
    'followUp-centralEvaluation.dep.2026',
    followUpEvents.MissingListed({ subject: 'dep.2026', occurrence: 'first', ...ACT }),
  ],
  [
    '2027-02-15',
    `${SYSTEM}/centralEvaluation`,
    CENTRAL,
    central.PerimetersFrozen({
      ...{ position: '80', headHash: HASH, closed: ['p1'], activity: ['p1', 'p4'] },
      missing: [{ directorate: 'roads', contract: 'p4' }],
    }),
  ],
  [
    '2027-02-15',
    `${SYSTEM}/centralEvaluation`,
    CENTRAL,
    central.IndicatorsComputed({
      ...{ position: '80', headHash: HASH, illustrative: true },
      indicators: [
        {
          id: 'closed.contracts',
          version: 1,
          unit: 'contracts',
          scope: 'closed',
          personal: false,
          value: 1,
          illustrative: true,
          rows: 1,
        },
        { ...ABOUT_PEOPLE, id: 'closed.persons', unit: 'persons', value: 1, rows: 1 },
        {
          ...ABOUT_PEOPLE,
          id: 'closed.hoursPerPerson',
          unit: 'hoursPerPerson',
          numerator: 27_500,
          denominator: 1,
          shown: '275.00',
          rows: 1,
        },
      ],
      personTables: [{ perimeter: 'closed', rows: PERSONS }],
    }),
  ],
];
export const yearPublished: Told = [
  '2027-03-20',
  'hope/essHead',
  CENTRAL,
  central.CentralEvaluationPublished({
    ...{ version: 1, position: '80', illustrative: true },
    personTables: [
      {
        perimeter: 'closed',
        rows: PERSONS.map(({ directorate }) => ({ directorate, persons: null, centihours: null })),
      },
    ],
    withheld: [{ id: 'closed.persons' }, { id: 'closed.hoursPerPerson' }],
  }),
];

/** What a late correction changed: computed at another position, and published as a second version. */
export const yearPublishedAgain: readonly Told[] = [
  central.PerimetersFrozen({
    ...{ position: '95', headHash: HASH, closed: ['p1', 'p4'], activity: ['p1', 'p4'] },
    missing: [],
  }),
  central.IndicatorsComputed({
    ...{ position: '95', headHash: HASH, illustrative: true, personTables: [] },
    indicators: [
      {
        ...{ id: 'closed.contracts', version: 1, unit: 'contracts', scope: 'closed', personal: false, value: 2 },
        ...{ illustrative: true, rows: 2 },
      },
      {
        ...{ id: 'activity.organicShare', version: 1, unit: 'percent', scope: 'activity', personal: false },
        ...{ notSummable: true, illustrative: true, rows: 2 },
      },
    ],
  }),
  central.CentralEvaluationPublished({
    ...{ version: 2, position: '95', illustrative: true, personTables: [], withheld: [] },
  }),
].map((event): Told => ['2027-06-03', 'hope/essHead', CENTRAL, event]);
