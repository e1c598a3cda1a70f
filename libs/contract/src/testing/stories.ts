import type { Clause } from '@clausier/clauses';
import type { NewEvent } from '@clausier/kernel';
import { contractEvents as e } from '../events/catalogue.js';
import type { BuyerFact, GroupValueFact, LotLedgerFact, SupplierFact } from '../facts.js';
import { lotLedger } from '../rules/lot-ledger.js';

type Planned = ReturnType<typeof e.ContractPlanned>['data'];
type ShortfallDecided = ReturnType<typeof e.ShortfallDecided>['data'];
type PlannedLot = Planned['lots'][number];

/** 1 000 h agreed, 60 EUR per missing hour, at most 1 % of the lot. */
export const hourClause: Clause = {
  clause: 'c1',
  kind: 'executionCondition',
  legalBasis: 'CMP-14',
  agreedCentihours: 100_000,
  strategy: { kind: 'fixed' },
  penalty: { strategy: { kind: 'perHour', cents: 6_000 }, capBp: 100 },
};

export function lot(ref: string, over: Partial<PlannedLot> = {}): PlannedLot {
  return {
    lot: ref,
    officialName: `Lot ${ref}`,
    estimatedValueCents: 50_000_000,
    decision: 'clause',
    clauses: [hourClause],
    ...over,
  };
}

export const planData: Planned = {
  buyer: 'b1',
  year: 2012,
  directorate: 'routes',
  programme: 'b1.2012.routes',
  officialName: 'Réfection du collège des Dunes',
  family: 'insertion',
  category: 'works',
  estimatedValueCents: 100_000_000,
  plannedLaunchOn: '2012-03-15',
  durationMonths: 7,
  duty: { outcome: 'thresholdUnknown', valueCents: 100_000_000, basis: 'alone', presumed: false },
  source: 'review',
  lots: [lot('l1'), lot('l2')],
};

export const planned = (over: Partial<Planned> = {}): NewEvent =>
  e.ContractPlanned({ ...planData, ...over }, '2012-02-01');
export const documents = [{ document: 'ccap', sha256: 'ab'.repeat(32) }];
export const frozen = e.TenderDocumentsFrozen({ version: 1, documents }, '2012-03-01');
export const launched = e.ConsultationLaunched(
  {
    launchedOn: '2012-03-15',
    duty: { outcome: 'thresholdUnknown', valueCents: 100_000_000, basis: 'alone', members: ['k1'], position: '40' },
    legalBases: [],
  },
  '2012-03-15',
);
export const offers = (ref: string, count = 3): NewEvent => e.OffersRecorded({ lot: ref, offers: count }, '2012-05-02');
export const arras = { region: '32', departement: '62', commune: '62041' };
export const awarded = (ref: string, amountCents = 50_000_000): NewEvent =>
  e.LotAwarded({ lot: ref, holders: [{ supplier: 's1', seat: arras }], amountCents }, '2012-06-04');
export const notified = (over: { readonly lotsAwaitingOrder?: readonly string[] } = {}): NewEvent =>
  e.ContractNotified(
    { notifiedOn: '2012-07-02', amountCents: 100_000_000, lotsAwaitingOrder: [], ...over },
    '2012-07-02',
  );

/** Planned with two lots, documents frozen. */
export const tender: readonly NewEvent[] = [planned(), frozen];
/** Launched. */
export const consultation: readonly NewEvent[] = [...tender, launched];
/** Both lots awarded to s1. */
export const allAwarded: readonly NewEvent[] = [
  ...consultation,
  offers('l1'),
  offers('l2'),
  awarded('l1'),
  awarded('l2'),
];
/** Both lots running since 2 July 2012. */
export const running: readonly NewEvent[] = [...allAwarded, notified()];

export const reported = e.DifficultyReported({ difficulty: 'd1', lot: 'l1', kind: 'noCandidate' }, '2013-01-10');
export const examined = (attributable = true): NewEvent =>
  e.DifficultyExamined({ difficulty: 'd1', lot: 'l1', attributable }, '2013-01-15');
export const attributed = (attributable = true): NewEvent =>
  e.AttributionAnswered({ lot: 'l1', attributable, reason: 'Aucun poste proposé.' }, '2013-01-16');
export const noticeSent = e.FormalNoticeSent({ notice: 'n1', lot: 'l1', shortfallCentihours: 12_050 }, '2013-02-01');
export const noticeReceived = e.FormalNoticeReceived(
  {
    notice: 'n1',
    lot: 'l1',
    receivedOn: '2013-02-04',
    periodEndsOn: '2013-02-19',
    periodEndsAt: '2013-02-19T23:00:00Z',
  },
  '2013-02-04',
);
/** 120,50 h missing on l1, the notice unheeded. */
export const readyForPenalty: readonly NewEvent[] = [
  ...running,
  reported,
  examined(),
  attributed(),
  noticeSent,
  noticeReceived,
];
/** Both lots terminated on 2 May 2013: the contract is in its local evaluation. */
export const allTerminated: readonly NewEvent[] = [
  ...running,
  ...['l1', 'l2'].map((ref) => e.LotTerminated({ lot: ref, ground: 'fault', reason: 'Abandon.' }, '2013-05-02')),
  e.ContractTerminated({}, '2013-05-02'),
];
export const proposed = e.PenaltyProposed(
  {
    lot: 'l1',
    shortfallCentihours: 12_050,
    proposalCents: 500_000,
    cappedFromCents: 723_000,
    strategy: { kind: 'perHour', cents: 6_000 },
    cap: { bp: 100, lotAmountCents: 50_000_000 },
    rule: { id: 'penalty.perHour', version: '1990-01-01' },
  },
  '2013-02-20',
);
export const decided = (decision: 'applied' | 'reduced' | 'waived', amountCents: number): NewEvent =>
  e.PenaltyDecided(
    {
      lot: 'l1',
      decision,
      amountCents,
      reasons: 'Chantier arrêté.',
      authority: 'executive',
      actReference: 'ARR-2013-7',
    },
    '2013-03-01',
  );
export const shortfallDecided = (over: Partial<ShortfallDecided> = {}): NewEvent =>
  e.ShortfallDecided(
    {
      lot: 'l1',
      decision: 'waived',
      shortfallCentihours: 12_050,
      reasons: 'Vestiges découverts sur le chantier.',
      authority: 'delegatedSignatory',
      actReference: 'DEC-2013-4',
      ...over,
    },
    '2013-03-04',
  );
export const settled = e.PenaltySettled(
  { lot: 'l1', how: 'deduction', reference: 'DP-9', amountCents: 500_000 },
  '2013-03-15',
);

export const buyer: BuyerFact = {
  launchReservedToProcurement: false,
  illustrative: true,
  calendar: 'FR',
  zone: 'Europe/Paris',
};
export const launchValue: GroupValueFact = { basis: 'alone', valueCents: 100_000_000, members: ['k1'], position: '40' };
export const supplier: SupplierFact = {
  supplier: 's1',
  illustrative: true,
  seat: arras,
  establishments: [{ establishment: 'e1', region: '32', departement: '59', commune: '59350' }],
};

/** Hours of a lot that owes 1 000 h. */
export function validatedHours(centihours: number, openStatements = 0): LotLedgerFact {
  const ledger = lotLedger({ ...lot('l1'), state: 'planned' }, [{ kind: 'validated', centihours }]);
  return { ledger, openStatements, owedStatements: [] };
}
