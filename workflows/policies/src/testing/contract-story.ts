import { contractEvents as e } from '@clausier/contract';
import { buyerEvents } from '@clausier/directory';
import { hoursEvents } from '@clausier/execution';
import { participantEvents } from '@clausier/participant';
import type { NewEvent } from '@clausier/kernel';
import { on, type Entry } from './log.js';

type Planned = Parameters<typeof e.ContractPlanned>[0];
type Clause = Planned['lots'][number]['clauses'][number];

export const buyer = on(
  'buyer',
  'b1',
  buyerEvents.BuyerRegistered(
    {
      officialName: 'Département d’essai',
      illustrative: true,
      zone: 'Europe/Paris',
      calendar: 'FR',
      launchReservedToProcurement: false,
    },
    '2025-01-06',
  ),
);

/** 1 000 h agreed, 60 EUR a missing hour. */
export const hourClause: Clause = {
  clause: 'c1',
  kind: 'executionCondition',
  legalBasis: 'CCP-L2112-2',
  agreedCentihours: 100_000,
  strategy: { kind: 'fixed' },
  penalty: { strategy: { kind: 'perHour', cents: 6_000 } },
};
/** Direct supply as an award criterion: bears no hours. */
export const supplyCriterion: Clause = { clause: 'c2', kind: 'awardCriterion', legalBasis: 'CCP-R2152-7' };

export function lot(ref: string, clauses: readonly Clause[] = [hourClause]): Planned['lots'][number] {
  return {
    lot: ref,
    officialName: `Lot ${ref}`,
    estimatedValueCents: 50_000_000,
    decision: 'clause',
    clauses: [...clauses],
  };
}

/** Planned on 1 September 2025, to be launched on 1 October, for twelve months. */
export function planned(change: Partial<Planned> = {}, plannedOn = '2025-09-01'): NewEvent {
  const data: Planned = {
    buyer: 'b1',
    year: 2025,
    directorate: 'roads',
    programme: 'b1.2025.roads',
    officialName: 'Réfection de la RD 940',
    family: 'insertion',
    category: 'works',
    estimatedValueCents: 50_000_000,
    plannedLaunchOn: '2025-10-01',
    durationMonths: 12,
    duty: { outcome: 'none', valueCents: 50_000_000, thresholdCents: 553_800_000, basis: 'alone', presumed: false },
    source: 'review',
    lots: [lot('l1')],
    ...change,
  };
  return e.ContractPlanned(data, plannedOn);
}

export const launched = e.ConsultationLaunched(
  {
    launchedOn: '2025-10-01',
    duty: { outcome: 'none', valueCents: 50_000_000, basis: 'alone', members: ['k1'], position: '1' },
    legalBases: [],
  },
  '2025-10-01',
);

const seat = { region: '32', departement: '62', commune: '62041' };

export function awarded(ref: string, ...suppliers: readonly string[]): NewEvent {
  const holders = suppliers.map((supplier) => ({ supplier, seat }));
  return e.LotAwarded({ lot: ref, holders, amountCents: 50_000_000 }, '2025-12-01');
}

export function notified(notifiedOn: string, lotsAwaitingOrder: readonly string[] = []): NewEvent {
  return e.ContractNotified(
    { notifiedOn, amountCents: 50_000_000, lotsAwaitingOrder: [...lotsAwaitingOrder] },
    notifiedOn,
  );
}

/** `k1`: one lot `l1`, held by `s1`, running since 5 January 2026. */
export const running: readonly Entry[] = [
  buyer,
  on('contract', 'k1', planned(), launched, awarded('l1', 's1'), notified('2026-01-05')),
];

export const completed = on(
  'contract',
  'k1',
  e.LotCompleted({ lot: 'l1', shortfallCentihours: 0 }, '2026-12-18'),
  e.ExecutionCompleted({}, '2026-12-18'),
);

interface Worked {
  readonly statement?: string;
  readonly month: string;
  readonly employer?: string;
  readonly centihours?: number;
  readonly declaredOn?: string;
}

type Statement = Required<Worked>;

function statementOf(worked: Worked): Statement {
  const { statement = `h${worked.month.replace('-', '')}`, month, employer = 's1', centihours = 14_000 } = worked;
  return { statement, month, employer, centihours, declaredOn: worked.declaredOn ?? `${month}-28` };
}

/** Hours of `p1` on `l1` in the week of the 6th. */
export function declared(worked: Worked): Entry {
  const { statement, month, employer, centihours, declaredOn } = statementOf(worked);
  const shared = { statement, contract: 'k1', month, lot: 'l1', employer, participant: 'p1' };
  const period = { from: `${month}-06`, until: `${month}-12` };
  const event = hoursEvents.HoursDeclared(
    { ...shared, ...period, modality: 'DIRECT_HIRE', centihours, flags: [] },
    declaredOn,
  );
  return on('hours', `k1.${month.replace('-', '')}`, event);
}

/** The same, validated. */
export function validated(worked: Worked): readonly Entry[] {
  const { statement, month, centihours, declaredOn } = statementOf(worked);
  const event = hoursEvents.HoursValidated(
    { statement, contract: 'k1', month, lot: 'l1', participant: 'p1', centihours, confirmed: [] },
    declaredOn,
  );
  return [declared(worked), on('hours', `k1.${month.replace('-', '')}`, event)];
}

export function rejected(month: string): Entry {
  const statement = `h${month.replace('-', '')}`;
  return on(
    'hours',
    `k1.${month.replace('-', '')}`,
    hoursEvents.HoursRejected({ statement, lot: 'l1', reason: 'evidenceMissing' }, `${month}-28`),
  );
}

export function corrected(month: string, deltaCentihours: number, correctedOn: string): Entry {
  const statement = `h${month.replace('-', '')}`;
  return on(
    'hours',
    `k1.${month.replace('-', '')}`,
    hoursEvents.HoursCorrected(
      { statement, contract: 'k1', month, lot: 'l1', participant: 'p1', deltaCentihours, reason: 'audit' },
      correctedOn,
    ),
  );
}

export function noHours(month: string, employer = 's1'): Entry {
  return on(
    'hours',
    `k1.${month.replace('-', '')}`,
    hoursEvents.NoHoursDeclared({ contract: 'k1', month, lot: 'l1', employer, reason: 'weather' }, `${month}-28`),
  );
}

export function proposed(participant: string, contract = 'k1'): Entry {
  return on(
    'participant',
    participant,
    participantEvents.ParticipantProposed({ buyer: 'b1', contract, lot: 'l1', employer: 's1' }, '2026-01-06'),
  );
}
