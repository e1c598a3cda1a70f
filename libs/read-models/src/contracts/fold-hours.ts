import { parseStream, type EventEnvelope } from '@clausier/kernel';
import { partsOfHoursId, settledBy } from '@clausier/execution';
import type { AnyFold, SomeFolds } from '../model/index.js';
import { add, change, drop, json, put, rowOf } from '../model/rows.js';
import type { Sql } from '../model/sql.js';

interface StatementRow {
  readonly lot: string;
  readonly clause?: string;
  readonly employer: string;
  readonly declaredCentihours: number;
  readonly corrections: readonly object[];
}

/** Clause of a statement that names none. */
const NO_CLAUSE = '';

/** Proposing somebody makes the employer a party to the lot. */
export const participantFolds = {
  ParticipantProposed: ({ data: { contract, lot, employer } }, sql) =>
    put(sql, 'contracts_party', { contract, lot, supplier: employer }),
} satisfies SomeFolds<'participant'>;

/** Statements of a contract and the counters of its ledger, by lot, employer and clause. */
export const hoursFolds = {
  HoursDeclared: (event, sql) => {
    const { contract, month, statement, lot, employer, trainingCentihours = 0, ...data } = event.data;
    const declared = data.centihours + trainingCentihours;
    put(
      sql,
      'contracts_statement',
      { contract, month, statement },
      {
        lot,
        clause: data.clause,
        employer,
        participant: data.participant,
        headcount: data.headcount,
        modality: data.modality,
        from_on: data.from,
        until_on: data.until,
        declared_centihours: declared,
        training_centihours: trainingCentihours,
        corrections_json: json([]),
        status: 'declared',
        flags_json: json(data.flags),
        on_behalf_of: data.onBehalfOf?.supplier,
        declared_by: event.actor.id,
        declared_on: event.effectiveOn,
      },
    );
    put(sql, 'contracts_party', { contract, lot, supplier: employer });
    drop(sql, 'contracts_no_hours', { contract, month, lot, employer });
    count(sql, { contract, lot, employer, clause: data.clause ?? NO_CLAUSE }, { declared });
  },
  NoHoursDeclared: ({ data: { contract, month, lot, employer, reason }, effectiveOn }, sql) => {
    const declared = { reason, declared_on: effectiveOn };
    put(sql, 'contracts_no_hours', { contract, month, lot, employer }, declared);
    put(sql, 'contracts_party', { contract, lot, supplier: employer });
  },
  HoursValidated: (event, sql) => {
    const { centihours, reason } = event.data;
    review(event, sql, { status: 'validated', validated_centihours: centihours, reason });
    const known = statementOf(event, sql);
    if (known) count(sql, ledgerKey(event, known), { validated: centihours });
  },
  HoursCorrected: (event, sql) => {
    const { deltaCentihours, reason } = event.data;
    const known = statementOf(event, sql);
    if (!known) return;
    const correction = { deltaCentihours, reason, correctedOn: event.effectiveOn, position: event.position };
    const corrections = json([...known.corrections, correction]);
    change(sql, 'contracts_statement', keyOf(event), { corrections_json: corrections });
    count(sql, ledgerKey(event, known), { corrections: deltaCentihours });
  },
} satisfies SomeFolds<'hours'>;

/** A statement whose hours answer for nothing: it stays readable with its reason, and leaves the ledger. */
export const statementDropped: AnyFold = (event, sql) => {
  const settled = settledBy(event);
  if (!settled) return;
  const dropped = event as OfStatement;
  review(dropped, sql, { status: settled.status, reason: dropped.data.reason });
  const known = statementOf(dropped, sql);
  if (known) count(sql, ledgerKey(dropped, known), { declared: -known.declaredCentihours });
};

type OfStatement = EventEnvelope<string, { readonly statement: string; readonly reason?: string | undefined }>;

function keyOf({ stream, data }: OfStatement): { contract: string; month: string; statement: string } {
  const parts = partsOfHoursId(parseStream(stream).id);
  if (!parts) throw new Error(`not a month of statements: ${stream}`);
  return { ...parts, statement: data.statement };
}

function statementOf(event: OfStatement, sql: Sql): StatementRow | undefined {
  const { contract, month, statement } = keyOf(event);
  return rowOf<StatementRow>(
    sql,
    `SELECT lot, clause, employer, declared_centihours, corrections_json FROM contracts_statement
     WHERE contract = ? AND month = ? AND statement = ?`,
    contract,
    month,
    statement,
  );
}

function review(event: OfStatement, sql: Sql, columns: Parameters<typeof change>[3]): void {
  const reviewed = { reviewed_by: event.actor.id, reviewed_on: event.effectiveOn };
  change(sql, 'contracts_statement', keyOf(event), { ...columns, ...reviewed });
}

function ledgerKey(event: OfStatement, { lot, employer, clause = NO_CLAUSE }: StatementRow) {
  return { contract: keyOf(event).contract, lot, employer, clause };
}

type Counters = Partial<Record<'declared' | 'validated' | 'corrections', number>>;

function count(sql: Sql, key: ReturnType<typeof ledgerKey>, counters: Counters): void {
  put(sql, 'contracts_hours', key);
  add(sql, 'contracts_hours', key, counters);
}
