import { parseStream, type EventEnvelope } from '@clausier/kernel';
import type { EventOf, SomeFolds } from '../model/index.js';
import { change, drop, flag, json, put } from '../model/rows.js';
import type { Sql } from '../model/sql.js';

type Clauses = EventOf<'ContractPlanned'>['data']['lots'][number]['clauses'];

export function contractOf({ stream }: EventEnvelope): { readonly contract: string } {
  return { contract: parseStream(stream).id };
}

/** From the programme to the launch. */
export const planningFolds = {
  ContractPlanned: (event, sql) => {
    const { data, effectiveOn } = event;
    const key = contractOf(event);
    put(sql, 'contracts_contract', key, {
      buyer: data.buyer,
      year: data.year,
      directorate: data.directorate,
      programme: data.programme,
      official_name: data.officialName,
      family: data.family,
      category: data.category,
      operation: data.operation,
      cohort: data.cohort,
      need_group: data.group,
      estimated_value_cents: data.estimatedValueCents,
      planned_launch_on: data.plannedLaunchOn,
      duration_months: data.durationMonths,
      duty_json: json(data.duty),
      source: data.source,
      stage: 'tendering',
      planned_on: effectiveOn,
    });
    data.lots.forEach((lot, rank) => {
      put(
        sql,
        'contracts_lot',
        { ...key, lot: lot.lot },
        {
          rank,
          official_name: lot.officialName,
          estimated_value_cents: lot.estimatedValueCents,
          decision: lot.decision,
          reason: lot.reason,
          waiver_json: json(lot.waiver),
          sizing_json: json(lot.sizing),
          state: 'planned',
        },
      );
      putClauses(sql, { ...key, lot: lot.lot }, lot.clauses);
    });
  },
  TrackingStarted: (event, sql) =>
    change(sql, 'contracts_contract', contractOf(event), { tracked_from: event.data.trackedFrom }),
  FacilitatorAssigned: (event, sql) =>
    put(
      sql,
      'contracts_facilitator',
      { ...contractOf(event), body: event.data.body },
      {
        convention: event.data.convention ?? null,
        assigned_on: event.effectiveOn,
      },
    ),
  /** The frozen documents no longer match the lots. */
  LotDecisionRevised: (event, sql) => decideAnew(event, sql, event.data),
  SocialDutyWaivedBeforeLaunch: (event, sql) => {
    const { lot, ground, reasons } = event.data;
    decideAnew(event, sql, { lot, decision: 'waiver', clauses: [], waiver: { ground, reasons } });
  },
  EnvironmentalTermsRecorded: (event, sql) => {
    const { lot, ...terms } = event.data;
    change(sql, 'contracts_lot', { ...contractOf(event), lot }, { environment_json: json(terms) });
    change(sql, 'contracts_contract', contractOf(event), { documents_json: null });
  },
  ContractAbandoned: (event, sql) =>
    change(sql, 'contracts_contract', contractOf(event), {
      stage: 'abandoned',
      abandoned_on: event.effectiveOn,
      abandoned_for: event.data.reason,
    }),
  /** Its lots are cancelled beside. */
  RunningContractWithdrawn: (event, sql) => {
    change(sql, 'contracts_contract', contractOf(event), {
      ...{ stage: 'abandoned', abandoned_on: event.effectiveOn, abandoned_for: event.data.reason },
      ...{ launched_on: null, notified_on: null, notified_cents: null, publication_due_on: null, published_on: null },
    });
  },
  TenderDocumentsFrozen: (event, sql) =>
    change(sql, 'contracts_contract', contractOf(event), {
      documents_json: json({ ...event.data, frozenOn: event.effectiveOn }),
      documents_set_aside_json: null,
    }),
  TenderDocumentsSetAside: (event, sql) =>
    change(sql, 'contracts_contract', contractOf(event), {
      documents_set_aside_json: json({ ...event.data, setAsideOn: event.effectiveOn }),
    }),
  ConsultationLaunched: (event, sql) => {
    const { launchedOn, duty } = event.data;
    change(sql, 'contracts_contract', contractOf(event), { launched_on: launchedOn, duty_json: json(duty) });
    change(sql, 'contracts_lot', { ...contractOf(event), state: 'planned' }, { state: 'consulted' });
  },
} satisfies SomeFolds<'contract'>;

type Decided = Pick<EventOf<'LotDecisionRevised'>['data'], 'lot' | 'decision' | 'clauses' | 'reason' | 'waiver'>;

function decideAnew(event: EventEnvelope, sql: Sql, { lot, decision, clauses, reason, waiver }: Decided): void {
  const key = { ...contractOf(event), lot };
  change(sql, 'contracts_lot', key, { decision, reason: reason ?? null, waiver_json: json(waiver) ?? null });
  drop(sql, 'contracts_clause', key);
  putClauses(sql, key, clauses);
  change(sql, 'contracts_contract', contractOf(event), { documents_json: null });
}

function putClauses(sql: Sql, key: { contract: string; lot: string }, clauses: Clauses): void {
  clauses.forEach((clause, rank) =>
    put(
      sql,
      'contracts_clause',
      { ...key, clause: clause.clause },
      {
        rank,
        kind: clause.kind,
        legal_basis: clause.legalBasis,
        agreed_centihours: clause.agreedCentihours,
        strategy_json: json(clause.strategy),
        penalty_json: json(clause.penalty),
        evidence: clause.evidence,
        training_excluded_flag: clause.trainingExcluded ? flag(true) : undefined,
      },
    ),
  );
}
