import { correctedDecision, type Penalty } from '@clausier/contract';
import type { EventEnvelope } from '@clausier/kernel';
import type { SomeFolds } from '../model/index.js';
import { change, flag, json, put } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import { contractOf } from './fold-planning.js';

/** From the service order to the end of the last lot. */
export const executionFolds = {
  ServiceOrderIssued: (event, sql) =>
    change(sql, 'contracts_lot', lotOf(event), { state: 'inExecution', started_on: event.effectiveOn }),
  /** An employer named on a lot is a party to it. */
  EmployerNamed: (event, sql) => put(sql, 'contracts_party', { ...lotOf(event), supplier: event.data.employer }),
  LabourHoursDeclared: (event, sql) => {
    const { holder, month, centihours } = event.data;
    put(sql, 'contracts_labour', { ...lotOf(event), holder, month }, { centihours });
  },
  /** Each version stays; the last one counts. */
  OpeningBalanceRecorded: (event, sql) => {
    const { clauses, labourCentihours, invoicedCents, reason, afterFreeze } = event.data;
    const key = { ...lotOf(event), revision: event.revision };
    put(sql, 'contracts_opening', key, {
      recorded_on: event.effectiveOn,
      clauses_json: json(clauses),
      labour_centihours: labourCentihours,
      invoiced_cents: invoicedCents,
      reason,
      after_freeze_flag: afterFreeze === undefined ? undefined : flag(afterFreeze),
    });
  },
  InvoiceRecorded: (event, sql) => {
    const { invoice, amountCents } = event.data;
    const recorded = { amount_cents: amountCents, recorded_on: event.effectiveOn };
    put(sql, 'contracts_invoice', { ...lotOf(event), invoice }, recorded);
  },
  LotAmended: (event, sql) => {
    const { amountCents, clauses, reason } = event.data;
    const key = lotOf(event);
    put(
      sql,
      'contracts_amendment',
      { ...key, revision: event.revision },
      {
        amended_on: event.effectiveOn,
        amount_cents: amountCents,
        clauses_json: json(clauses),
        reason,
      },
    );
    if (amountCents !== undefined) change(sql, 'contracts_lot', key, { amount_cents: amountCents });
    for (const { clause, agreedCentihours } of clauses)
      change(sql, 'contracts_clause', { ...key, clause }, { agreed_centihours: agreedCentihours });
  },
  DifficultyReported: (event, sql) => {
    const { difficulty, lot, kind } = event.data;
    const reported = { lot, kind, reported_on: event.effectiveOn };
    put(sql, 'contracts_difficulty', { ...contractOf(event), difficulty }, reported);
  },
  DifficultyExamined: (event, sql) => {
    const { difficulty, attributable } = event.data;
    const examined = { attributable_flag: flag(attributable), examined_on: event.effectiveOn };
    change(sql, 'contracts_difficulty', { ...contractOf(event), difficulty }, examined);
  },
  FormalNoticeSent: (event, sql) => {
    const { notice, lot, shortfallCentihours } = event.data;
    const sent = { lot, shortfall_centihours: shortfallCentihours, sent_on: event.effectiveOn };
    put(sql, 'contracts_notice', { ...contractOf(event), notice }, sent);
  },
  FormalNoticeReceived: (event, sql) => {
    const { notice, receivedOn, periodEndsOn } = event.data;
    const received = { received_on: receivedOn, period_ends_on: periodEndsOn };
    change(sql, 'contracts_notice', { ...contractOf(event), notice }, received);
  },
  /** A new proposal replaces one that nobody decided yet. */
  PenaltyProposed: (event, sql) => {
    const { lot: _lot, ...proposal } = event.data;
    const penalty = { proposal, proposedOn: event.effectiveOn };
    change(sql, 'contracts_lot', lotOf(event), { penalty_json: json(penalty) });
  },
  /** A penalty proposed and not decided is dropped. */
  ShortfallDecided: (event, sql) => {
    const { lot: _lot, ...decision } = event.data;
    const shortfallDecision = { ...decision, decidedOn: event.effectiveOn };
    change(sql, 'contracts_lot', lotOf(event), {
      shortfall_decision_json: json(shortfallDecision),
      penalty_json: null,
    });
  },
  PenaltyDecided: (event, sql) => {
    const { lot: _lot, ...decision } = event.data;
    addToPenalty(event, sql, () => ({ decided: { ...decision, decidedOn: event.effectiveOn } }));
  },
  /** The decision before stays readable. Who entered it does not concern whoever reads the file. */
  PenaltyDecisionCorrected: (event, sql) =>
    addToPenalty(event, sql, ({ decided }) => {
      if (!decided) return {};
      const { enteredBy: _, ...corrected } = correctedDecision(decided, event);
      return { decided: corrected };
    }),
  PenaltySettled: (event, sql) => {
    const { lot: _lot, ...settlement } = event.data;
    addToPenalty(event, sql, () => ({ settled: { ...settlement, settledOn: event.effectiveOn } }));
  },
  LotCompleted: (event, sql) =>
    change(sql, 'contracts_lot', lotOf(event), {
      state: 'completed',
      ended_on: event.effectiveOn,
      final_shortfall_centihours: event.data.shortfallCentihours,
    }),
  LotTerminated: (event, sql) =>
    change(sql, 'contracts_lot', lotOf(event), {
      state: 'terminated',
      ended_on: event.effectiveOn,
      ended_for: event.data.ground,
    }),
  ExecutionCompleted: (event, sql) => end(event, sql, 'completed'),
  ContractTerminated: (event, sql) => end(event, sql, 'terminated'),
  ContractEvaluated: (event, sql) =>
    change(sql, 'contracts_contract', contractOf(event), {
      stage: 'evaluated',
      evaluated_on: event.data.evaluationClosedOn,
    }),
  EvaluationResumed: (event, sql) =>
    change(sql, 'contracts_contract', contractOf(event), { stage: 'localEvaluation', evaluated_on: null }),
} satisfies SomeFolds<'contract'>;

type OfLot = EventEnvelope<string, { readonly lot: string }>;

function lotOf(event: OfLot): { readonly contract: string; readonly lot: string } {
  return { ...contractOf(event), lot: event.data.lot };
}

function addToPenalty(event: OfLot, sql: Sql, step: (known: Penalty) => object): void {
  const { contract, lot } = lotOf(event);
  const statement = 'SELECT penalty_json FROM contracts_lot WHERE contract = ? AND lot = ?';
  const known = sql.get<{ penalty_json: string | null }>(statement, contract, lot)?.penalty_json;
  if (known === undefined || known === null) return;
  const penalty = JSON.parse(known) as Penalty;
  change(sql, 'contracts_lot', { contract, lot }, { penalty_json: json({ ...penalty, ...step(penalty) }) });
}

function end(event: EventEnvelope, sql: Sql, ending: 'completed' | 'terminated'): void {
  const ended = { stage: 'localEvaluation', ended_on: event.effectiveOn, ending };
  change(sql, 'contracts_contract', contractOf(event), ended);
}
