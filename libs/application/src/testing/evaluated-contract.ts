import { contractEvents as contract } from '@clausier/contract';
import { buyerEvents, canteenEvents } from '@clausier/directory';
import { localEvaluationEvents } from '@clausier/evaluation';
import { hoursEvents } from '@clausier/execution';
import type { NewEvent, StreamName } from '@clausier/kernel';
import { participantEvents } from '@clausier/participant';
import { supplyEvents } from '@clausier/supply';
import { planned } from './planned-contract.js';

export const arras = { region: '32', departement: '62', commune: '62041' };
const lille = { region: '32', departement: '59', commune: '59350' };

const statement = (month: string, ref: string, centihours: number) => ({
  ...{ statement: ref, contract: 'p1', month, lot: 'l1', participant: 'x1', centihours },
});
const declared = (month: string, ref: string, centihours: number) =>
  hoursEvents.HoursDeclared({
    ...statement(month, ref, centihours),
    ...{ employer: 's1', modality: 'DIRECT_HIRE', from: `${month}-02`, until: `${month}-27`, flags: [] },
  });
const validated = (month: string, ref: string, centihours: number) =>
  hoursEvents.HoursValidated({ ...statement(month, ref, centihours), confirmed: [] });

/** `p1` running since 1 April 2026: lot `l1` held by s1, seated in Arras and established in Lille. */
export const running: readonly NewEvent[] = [
  planned,
  contract.FacilitatorAssigned({ body: 'plie', convention: 'v1' }),
  contract.ConsultationLaunched({
    launchedOn: '2026-02-02',
    duty: { ...{ outcome: 'none', valueCents: 1, basis: 'alone' }, members: ['p1'], position: '1' },
    legalBases: [],
  }),
  contract.LotAwarded(
    {
      lot: 'l1',
      holders: [{ supplier: 's1', seat: arras, establishment: { establishment: 'e1', ...lille } }],
      amountCents: 1_000,
    },
    '2026-03-20',
  ),
  contract.ContractNotified({ notifiedOn: '2026-04-01', amountCents: 1_000, lotsAwaitingOrder: [] }, '2026-04-01'),
];

/** Every lot ended on 30 June 2026. */
export const ended: readonly NewEvent[] = [
  ...running,
  contract.LotCompleted({ lot: 'l1', shortfallCentihours: 0 }, '2026-06-30'),
  contract.ExecutionCompleted({}, '2026-06-30'),
];

export const opened = localEvaluationEvents.LocalEvaluationOpened(
  {
    ...{ buyer: 'illu', directorate: 'roads', contract: 'p1', occurrence: 1, position: '40' },
    figures: [
      {
        ...{ lot: 'l1', agreedCentihours: 10_000, dueCentihours: 10_000, declaredCentihours: 9_500 },
        ...{ validatedCentihours: 9_000, creditInCentihours: 0, creditOutCentihours: 0 },
        ...{ balanceCentihours: -1_000, shortfallCentihours: 1_000, surplusCentihours: 0 },
      },
    ],
    ...{ persons: 1, penaltiesCents: 0, requiredSignatures: ['directorate', 'facilitator'] },
    ...{ signaturesDueOn: '2026-08-31', signaturesDueAt: '2026-08-31T22:00:00Z' },
  },
  '2026-07-02',
);
export const closed = localEvaluationEvents.LocalEvaluationClosed(
  { buyer: 'illu', directorate: 'roads', contract: 'p1', occurrence: 1 },
  '2026-07-20',
);

const line = (ref: string) => ({
  ...{ line: ref, on: '2026-05-04', family: 'bread' as const, valueCents: 2_500, labels: [], quality: 'none' as const },
  ...{ local: false, direct: false, flags: [] },
});

/** One buyer with a contract, its statements, a participant and a canteen. */
export const histories: Readonly<Record<StreamName, readonly NewEvent[]>> = {
  'buyer-illu': [
    buyerEvents.BuyerRegistered({
      ...{ officialName: 'Département d’illustration', illustrative: true, zone: 'Europe/Paris', calendar: 'FR' },
      ...{ launchReservedToProcurement: false, place: arras },
    }),
    buyerEvents.DirectorateCreated({ directorate: 'roads', officialName: 'Direction des routes' }),
  ],
  'contract-p1': ended,
  'participant-x1': [
    participantEvents.ParticipantProposed({ buyer: 'illu', contract: 'p1', lot: 'l1', employer: 's1' }, '2026-04-02'),
    participantEvents.ParticipantInformed({ noticeVersion: '2' }, '2026-04-04'),
    participantEvents.ParticipantInformed({ noticeVersion: '1' }, '2026-04-03'),
    participantEvents.EligibilityConfirmed({ contract: 'p1', route: 'structure', from: '2026-04-02' }, '2026-04-02'),
  ],
  'hours-p1.202604': [declared('2026-04', 'h1', 7_000), validated('2026-04', 'h1', 7_000)],
  'hours-p1.202605': [
    declared('2026-05', 'h2', 2_500),
    validated('2026-05', 'h2', 2_250),
    hoursEvents.HoursCorrected({
      ...{ statement: 'h2', contract: 'p1', month: '2026-05', lot: 'l1', participant: 'x1' },
      ...{ deltaCentihours: -250, reason: 'payrollDiffers' },
    }),
    declared('2026-05', 'h3', 400),
    hoursEvents.HoursRejected({ statement: 'h3', lot: 'l1', reason: 'evidenceMissing' }),
    declared('2026-05', 'h4', 300),
  ],
  'canteen-k1': [
    canteenEvents.CanteenRegistered(
      { buyer: 'illu', officialName: 'L’Estaminet', kind: 'public', territory: 'metropole' },
      '2025-09-01',
    ),
  ],
  'supply-k1.2026q2': [
    supplyEvents.SuppliesDeclared({ buyer: 'illu', canteen: 'k1', quarter: '2026q2', lines: [line('f1'), line('f2')] }),
    supplyEvents.SuppliesValidated({ buyer: 'illu', canteen: 'k1', quarter: '2026q2', lines: ['f2'], confirmed: [] }),
  ],
  'localEvaluation-p1': [opened, closed],
};
