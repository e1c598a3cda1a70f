import { hoursEvents } from '@clausier/execution';
import { participantEvents } from '@clausier/participant';
import { supplyEvents } from '@clausier/supply';
import type { Told } from '../told.js';

const FACILITATOR = 'fay/facilitator';
const ETTI = 'ella/correspondent';

export const proposedPerson: Told = [
  '2026-04-05',
  ETTI,
  'participant-x1',
  participantEvents.ParticipantProposed({ buyer: 'dep', contract: 'p1', lot: 'l1', employer: 'etti' }),
];
export const eligible: readonly Told[] = [
  ['2026-04-06', FACILITATOR, 'participant-x1', participantEvents.ParticipantInformed({ noticeVersion: '1' })],
  [
    '2026-04-06',
    FACILITATOR,
    'participant-x1',
    participantEvents.EligibilityConfirmed({
      contract: 'p1',
      route: 'person',
      from: '2026-04-06',
      until: '2028-04-05',
    }),
  ],
];
export const refusedPerson: readonly Told[] = [
  [
    '2026-04-07',
    ETTI,
    'participant-x2',
    participantEvents.ParticipantProposed({ buyer: 'dep', contract: 'p1', lot: 'l1', employer: 'etti' }),
  ],
  [
    '2026-04-08',
    FACILITATOR,
    'participant-x2',
    participantEvents.EligibilityRefused({ contract: 'p1', ground: 'proofMissing' }),
  ],
];

export function declared(month: string, statement: string, centihours: number, employer = 'etti'): Told {
  const event = hoursEvents.HoursDeclared({
    ...{ statement, contract: 'p1', month, lot: 'l1', employer, participant: 'x1', modality: 'ETTI' },
    ...{ from: `${month}-01`, until: `${month}-20`, centihours, flags: [] },
  });
  return [`${month}-28`, ETTI, `hours-p1.${month.replace('-', '')}`, event];
}

export const aprilDeclared = declared('2026-04', 's1', 30_000);
export const aprilReviewed: Told = [
  '2026-05-05',
  FACILITATOR,
  'hours-p1.202604',
  hoursEvents.HoursValidated({
    ...{ statement: 's1', contract: 'p1', month: '2026-04', lot: 'l1', participant: 'x1' },
    ...{ centihours: 28_000, reason: 'evidenceDiffers', confirmed: [] },
  }),
];
export const aprilCorrected: Told = [
  '2026-05-06',
  FACILITATOR,
  'hours-p1.202604',
  hoursEvents.HoursCorrected({
    ...{ statement: 's1', contract: 'p1', month: '2026-04', lot: 'l1', participant: 'x1' },
    ...{ deltaCentihours: -500, reason: 'payrollDiffers' },
  }),
];
export const correctionRequested: Told = [
  '2027-02-01',
  FACILITATOR,
  'hours-p1.202604',
  hoursEvents.HoursCorrectionRequested({
    ...{ statement: 's1', lot: 'l1', deltaCentihours: -500, reason: 'payrollDiffers' },
  }),
];
export const mayRejected: readonly Told[] = [
  declared('2026-05', 's2', 9_000, 'btp'),
  [
    '2026-06-02',
    FACILITATOR,
    'hours-p1.202605',
    hoursEvents.HoursRejected({ statement: 's2', lot: 'l1', reason: 'evidenceMissing' }),
  ],
];
export function noHours(month: string, employer: string): Told {
  const event = hoursEvents.NoHoursDeclared({ contract: 'p1', month, lot: 'l1', employer, reason: 'noActivity' });
  return ['2026-07-02', 'carl/correspondent', `hours-p1.${month.replace('-', '')}`, event];
}
/** A statement declared for July by mistake, and taken back. */
export const julyWithdrawn: readonly Told[] = [
  declared('2026-07', 's3', 5_000),
  [
    '2026-07-29',
    ETTI,
    'hours-p1.202607',
    hoursEvents.HoursWithdrawn({ statement: 's3', lot: 'l1', reason: 'wrongMonth' }),
  ],
];
export const nothingInJune = noHours('2026-06', 'btp');
export const extendedEligibility: Told = [
  '2026-09-01',
  FACILITATOR,
  'participant-x1',
  participantEvents.EligibilityExtended({ contract: 'p1', until: '2028-10-05', reason: 'trainingUnderWay' }),
];
/** `x2` turns out to be `x1`. */
export const mergedPersons: readonly Told[] = [
  [
    '2026-04-09',
    FACILITATOR,
    'participant-x2',
    participantEvents.ParticipantMerged({ into: 'x1', contract: 'p1', reason: 'proposedTwice' }),
  ],
  [
    '2026-04-09',
    FACILITATOR,
    'participant-x1',
    participantEvents.ParticipantAbsorbed({
      ...{ reference: 'x2', earlier: [], contract: 'p1', notices: [], eligibilities: [], exits: [] },
      proposals: [{ contract: 'p1', lot: 'l1', employer: 'etti', proposedOn: '2026-04-07' }],
    }),
  ],
];
export const partedPersons: readonly Told[] = [
  [
    '2026-04-10',
    FACILITATOR,
    'participant-x2',
    participantEvents.ParticipantMergeUndone({ from: 'x1', contract: 'p1', reason: 'otherPerson' }),
  ],
  [
    '2026-04-10',
    FACILITATOR,
    'participant-x1',
    participantEvents.ParticipantReleased({ reference: 'x2', contract: 'p1' }),
  ],
];
export const correctedIdentity: Told = [
  '2026-04-10',
  ETTI,
  'participant-x1',
  participantEvents.ParticipantIdentityCorrected({ contract: 'p1', reason: 'typingError' }),
];
export const exit: Told = [
  '2026-10-01',
  FACILITATOR,
  'participant-x1',
  participantEvents.ExitRecorded({ contract: 'p1', exitClass: 'lasting', milestone: 'end' }),
];

const LINE = {
  on: '2026-04-10',
  family: 'dairy',
  valueCents: 12_345,
  labels: ['organic'],
  local: true,
  localDefinition: 'PAT',
  direct: false,
} as const;
const QUARTER = { buyer: 'dep', canteen: 'bodel', quarter: '2026q2' };
const BOUGHT = 'supply-bodel.2026q2';

export const bought: Told = [
  '2026-04-11',
  'cora/canteenManager',
  BOUGHT,
  supplyEvents.SuppliesDeclared({
    ...QUARTER,
    lines: [
      { ...LINE, line: 'a', contract: 'p1', lot: 'l1', supplier: 'btp', quality: 'organic', flags: [] },
      { ...LINE, line: 'b', quality: 'organic', flags: [] },
    ],
  }),
];
export const boughtValidated: readonly Told[] = ['a', 'b'].map((line) => [
  '2026-04-12',
  'cora/canteenManager',
  BOUGHT,
  supplyEvents.SuppliesValidated({ ...QUARTER, lines: [line], confirmed: [] }),
]);
export const boughtReplaced: Told = [
  '2026-04-11',
  'cora/canteenManager',
  BOUGHT,
  supplyEvents.SuppliesReplaced({
    ...QUARTER,
    lines: [{ ...LINE, line: 'a', contract: 'p1', valueCents: 12_354, quality: 'organic', flags: ['largeValue'] }],
    reason: 'entryError',
  }),
];
/** The same purchase as `b` under another reference. */
export const boughtTwice: Told = [
  '2026-04-11',
  'cora/canteenManager',
  BOUGHT,
  supplyEvents.SuppliesDeclared({
    ...QUARTER,
    lines: [{ ...LINE, line: 'e', quality: 'organic', flags: ['likelyDouble'] }],
  }),
];
export function boughtWithdrawn(...lines: readonly string[]): Told {
  const event = supplyEvents.SuppliesWithdrawn({ ...QUARTER, lines, reason: 'countedTwice' });
  return ['2026-04-12', 'cora/canteenManager', BOUGHT, event];
}
export const boughtCorrected: Told = [
  '2026-05-12',
  'cora/canteenManager',
  BOUGHT,
  supplyEvents.SuppliesCorrected({
    ...QUARTER,
    lines: [
      { line: 'c', corrects: 'a', deltaCents: -345, reason: 'creditNote' },
      { line: 'd', corrects: 'b', deltaCents: -1, reason: 'entryError' },
    ],
  }),
];
