import { contractEvents as contract } from '@clausier/contract';
import { followUpEvents } from '@clausier/governance';
import type { LocalDate, NewEvent } from '@clausier/kernel';
import { ACT, SYSTEM, type Told } from '../told.js';

export const SEAT = { region: '32', departement: '62', commune: '62041' };

/** An act on contract `p1`. */
export function on(day: LocalDate, by: string, event: NewEvent): Told {
  return [day, by, 'contract-p1', event];
}

export const AGENT = 'rita/directorateAgent';

export const planned = on(
  '2026-02-26',
  `${SYSTEM}/annualProgrammingReview`,
  contract.ContractPlanned({
    ...{ buyer: 'dep', year: 2026, directorate: 'roads', programme: 'dep.2026.roads', source: 'review' },
    ...{ officialName: 'Réfection du collège Bodel', family: 'insertion', category: 'works', group: 'MOBILIER' },
    ...{ estimatedValueCents: 24_000_000, plannedLaunchOn: '2026-09-01', durationMonths: 6 },
    duty: { outcome: 'duty', valueCents: 24_000_000, thresholdCents: 22_100_000, basis: 'group', presumed: false },
    lots: [
      {
        ...{ lot: 'l1', officialName: 'Gros œuvre', estimatedValueCents: 8_000_000, decision: 'clause' },
        clauses: [
          {
            ...{ clause: 'c1', kind: 'executionCondition', legalBasis: 'CCP-L2112-2', agreedCentihours: 80_000 },
            ...{ strategy: { kind: 'fixed' }, penalty: { strategy: { kind: 'perHour', cents: 6000 } } },
          },
        ],
      },
      {
        ...{ lot: 'l2', officialName: 'Peinture', estimatedValueCents: 1_000_000, decision: 'waiver', clauses: [] },
        waiver: { ground: 'noLinkWithObject', reasons: 'Aucun lien suffisant avec l’objet du lot.' },
      },
      {
        lot: 'l3',
        officialName: 'Serrurerie',
        estimatedValueCents: 1_000_000,
        decision: 'none',
        clauses: [],
        reason: 'Trop court.',
      },
      {
        lot: 'l4',
        officialName: 'Jardin',
        estimatedValueCents: 1_000_000,
        decision: 'none',
        clauses: [],
        reason: 'Trop court.',
      },
    ],
  }),
);

const RESERVED = { clause: 'c4', kind: 'reservedLot', legalBasis: 'CCP-L2113-12' } as const;

export const prepared: readonly Told[] = [
  on('2026-02-27', 'otto/essOfficer', contract.FacilitatorAssigned({ body: 'plie', convention: 'plie26' })),
  on(
    '2026-02-27',
    AGENT,
    contract.SocialDutyWaivedBeforeLaunch({
      lot: 'l4',
      ground: 'noLinkWithObject',
      reasons: 'Aucun lien suffisant avec l’objet du lot.',
      decidedUnder: { outcome: 'duty', launchOn: '2026-09-01' },
    }),
  ),
  on(
    '2026-02-27',
    AGENT,
    contract.LotDecisionRevised({ lot: 'l4', decision: 'clause', clauses: [RESERVED], reason: 'ESAT proche.' }),
  ),
  on(
    '2026-02-27',
    AGENT,
    contract.EnvironmentalTermsRecorded({ lot: 'l1', criterion: 'Transport.', condition: 'Tri.' }),
  ),
  on(
    '2026-02-27',
    AGENT,
    contract.TenderDocumentsFrozen({ version: 1, documents: [{ document: 'rc', sha256: 'a'.repeat(64) }] }),
  ),
];

export const setAside = on(
  '2026-02-28',
  AGENT,
  contract.TenderDocumentsSetAside({ version: 1, documents: [{ document: 'rc', sha256: 'a'.repeat(64) }] }),
);

export const launched = on(
  '2026-03-02',
  AGENT,
  contract.ConsultationLaunched({
    launchedOn: '2026-03-02',
    duty: {
      ...{ outcome: 'duty', valueCents: 24_000_000, thresholdCents: 22_100_000, basis: 'group' },
      ...{ members: ['p1'], position: '40' },
    },
    legalBases: [{ lot: 'l1', clause: 'c1', basis: 'CCP-L2112-2' }],
  }),
);

export const awarded: readonly Told[] = [
  on('2026-03-20', AGENT, contract.OffersRecorded({ lot: 'l1', offers: 3 })),
  on(
    '2026-03-25',
    AGENT,
    contract.LotAwarded({ lot: 'l1', holders: [{ supplier: 'btp', seat: SEAT }], amountCents: 7_900_000 }),
  ),
  on(
    '2026-03-25',
    AGENT,
    contract.LotAwarded({ lot: 'l2', holders: [{ supplier: 'duo', seat: SEAT }], amountCents: 900_000 }),
  ),
  on('2026-03-25', AGENT, contract.LotDeclaredUnsuccessful({ lot: 'l3', ground: 'noOffer', reason: 'Aucune offre.' })),
  on('2026-03-25', AGENT, contract.LotCancelled({ lot: 'l4', reason: 'Besoin disparu.' })),
];

export const notified = on(
  '2026-04-01',
  AGENT,
  contract.ContractNotified({
    ...{ notifiedOn: '2026-04-01', amountCents: 8_800_000, lotsAwaitingOrder: ['l2'] },
    publication: { dueOn: '2026-06-01', dueAt: '2026-06-01T22:00:00Z' },
  }),
);

export const published = on(
  '2026-05-04',
  'paul/procurementOffice',
  contract.EssentialDataPublished({ channel: 'openData' }),
);
export const labourDeclared = on(
  '2026-06-02',
  AGENT,
  contract.LabourHoursDeclared({ lot: 'l1', holder: 'btp', month: '2026-05', centihours: 90_000 }),
);
export const employerNamed = on('2026-05-04', AGENT, contract.EmployerNamed({ lot: 'l1', employer: 'esat' }));
export const ordered = on('2026-05-05', AGENT, contract.ServiceOrderIssued({ lot: 'l2' }));

export const amended: readonly Told[] = [
  on('2026-05-06', AGENT, contract.InvoiceRecorded({ lot: 'l1', invoice: 'f1', amountCents: 100_000 })),
  on(
    '2026-06-10',
    AGENT,
    contract.LotAmended({
      ...{
        lot: 'l1',
        amountCents: 8_500_000,
        clauses: [{ clause: 'c1', agreedCentihours: 90_000 }],
        reason: 'Travaux ajoutés.',
      },
      publication: { dueOn: '2026-08-10', dueAt: '2026-08-10T22:00:00Z' },
    }),
  ),
];

/** A statement is missing: the process reminds, then proposes a formal notice. */
export const missingStatement: readonly Told[] = (
  [
    ['2026-06-03', followUpEvents.ReminderRequested({ subject: 'l1.btp.202605', occurrence: '1', ...ACT })],
    ['2026-06-20', followUpEvents.FormalNoticeProposed({ subject: 'l1.btp.202605', occurrence: '1', ...ACT })],
  ] as const
).map(([day, event]): Told => [day, `${SYSTEM}/executionTracking`, 'followUp-executionTracking.p1', event]);

export const shortfall: readonly Told[] = [
  on(
    '2026-06-22',
    'carl/correspondent',
    contract.DifficultyReported({ difficulty: 'd1', lot: 'l1', kind: 'noCandidate' }),
  ),
  on('2026-06-25', AGENT, contract.DifficultyExamined({ difficulty: 'd1', lot: 'l1', attributable: true })),
  on('2026-07-01', AGENT, contract.FormalNoticeSent({ notice: 'n1', lot: 'l1', shortfallCentihours: 40_000 })),
];
export const attributed = on(
  '2026-06-26',
  AGENT,
  contract.AttributionAnswered({ lot: 'l1', attributable: true, reason: 'Aucun poste proposé.' }),
);
export const received = on(
  '2026-07-03',
  AGENT,
  contract.FormalNoticeReceived({
    ...{ notice: 'n1', lot: 'l1', receivedOn: '2026-07-03' },
    ...{ periodEndsOn: '2026-07-20', periodEndsAt: '2026-07-20T22:00:00Z' },
  }),
);
export const proposed = on(
  '2026-07-21',
  `${SYSTEM}/executionTracking`,
  contract.PenaltyProposed({
    ...{ lot: 'l1', shortfallCentihours: 40_000, proposalCents: 2_400_000, strategy: { kind: 'perHour', cents: 6000 } },
    rule: { id: 'penalty.perHour', version: '1990-01-01' },
  }),
);
export const decided = on(
  '2026-07-30',
  'dora/delegatedSignatory',
  contract.PenaltyDecided({
    ...{ lot: 'l1', decision: 'reduced', amountCents: 500_000, reasons: 'Difficulté réelle.' },
    ...{ authority: 'delegatedSignatory', actReference: 'A-2026-12' },
  }),
);
export const settled = on(
  '2026-08-03',
  AGENT,
  contract.PenaltySettled({ lot: 'l1', how: 'deduction', reference: 'F-9', amountCents: 500_000 }),
);

export const shortfallAsked: Told = [
  '2026-08-05',
  `${SYSTEM}/executionTracking`,
  'followUp-executionTracking.p1',
  followUpEvents.ShortfallDecisionRequested({ subject: 'l1', occurrence: 'final', ...ACT }),
];
export const nobodysFault = {
  ...{ lot: 'l1', decision: 'waived' as const, shortfallCentihours: 40_000, reasons: 'Chantier arrêté.' },
  ...{ authority: 'delegatedSignatory' as const, actReference: 'A-2026-13' },
};
export const shortfallDecided = on('2026-08-06', 'dora/delegatedSignatory', contract.ShortfallDecided(nobodysFault));

export const ended: readonly Told[] = [
  on('2026-10-05', AGENT, contract.LotCompleted({ lot: 'l1', shortfallCentihours: 40_000 })),
  on('2026-10-05', AGENT, contract.LotTerminated({ lot: 'l2', ground: 'agreement', reason: 'D’un commun accord.' })),
  on('2026-10-05', AGENT, contract.ExecutionCompleted({})),
];
