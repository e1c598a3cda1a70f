import type { Clause } from '@clausier/clauses';
import type {
  Amendment,
  Difficulty,
  FormalNotice,
  Holder,
  Invoice,
  LotState,
  OpeningBalance,
  Penalty,
  ShortfallDecision,
} from '@clausier/contract';
import { rowsOf } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import type { Condition } from '../grants/reach.js';

/** A lot's own row; amounts in cents without tax. */
interface LotColumns extends Pick<
  LotState,
  'lot' | 'officialName' | 'estimatedValueCents' | 'decision' | 'reason' | 'waiver' | 'sizing'
> {
  readonly environment?: { readonly criterion: string; readonly condition: string };
  readonly state: LotState['state'];
  readonly offers?: number;
  readonly awardedOn?: string;
  readonly awardedCents?: number;
  /** Amendments included. */
  readonly amountCents?: number;
  readonly startedOn?: string;
  readonly endedOn?: string;
  readonly endedFor?: string;
  readonly finalShortfallCentihours?: number;
  readonly penalty?: Penalty;
  readonly shortfallDecision?: ShortfallDecision;
}

/** A lot with the rows of the other tables about it. */
export interface LotRow extends LotColumns {
  readonly clauses: readonly Clause[];
  readonly holders: readonly (Holder & { readonly supplierName?: string })[];
  readonly amendments: readonly Amendment[];
  readonly invoices: readonly Invoice[];
  /** What was done before a running contract was tracked. The last version counts. */
  readonly openings: readonly OpeningBalance[];
  /** All hours worked, by holder and month. */
  readonly labour: readonly { readonly holder: string; readonly month: string; readonly centihours: number }[];
  readonly difficulties: readonly (Omit<Difficulty, 'examined'> & {
    readonly attributable?: boolean;
    readonly examinedOn?: string;
  })[];
  readonly notices: readonly (Omit<FormalNotice, 'received'> & {
    readonly receivedOn?: string;
    readonly periodEndsOn?: string;
  })[];
}

/** The lots of a contract that `seen` lets through, in the order of the programme. `seen` calls a lot `l`. */
export function lotRows(sql: Sql, contract: string, seen: Condition): readonly LotRow[] {
  const lots = rowsOf<LotColumns>(
    sql,
    `SELECT l.lot, l.official_name, l.estimated_value_cents, l.decision, l.reason, l.waiver_json, l.sizing_json,
       l.environment_json, l.state, l.offers, l.awarded_on, l.awarded_cents, l.amount_cents, l.started_on, l.ended_on,
       l.ended_for, l.final_shortfall_centihours, l.penalty_json, l.shortfall_decision_json
     FROM contracts_lot l WHERE l.contract = ? AND ${seen.sql} ORDER BY l.rank`,
    contract,
    ...seen.values,
  );
  const of = <R>(statement: string) => byLot(rowsOf<R & { readonly lot: string }>(sql, statement, contract));
  const clauses = of<Clause>(
    `SELECT lot, clause, kind, legal_basis, agreed_centihours, strategy_json, penalty_json, evidence,
       training_excluded_flag
     FROM contracts_clause WHERE contract = ? ORDER BY lot, rank`,
  );
  const holders = of<LotRow['holders'][number]>(
    `SELECT h.lot, h.supplier, s.official_name AS supplier_name, h.rank, h.seat_json, h.establishment_json
     FROM contracts_holder h LEFT JOIN directory_supplier s ON s.supplier = h.supplier
     WHERE h.contract = ? ORDER BY h.lot, h.rank, h.supplier`,
  );
  const amendments = of<Amendment>(
    `SELECT lot, amended_on, amount_cents, clauses_json, reason
     FROM contracts_amendment WHERE contract = ? ORDER BY lot, revision`,
  );
  const invoices = of<Invoice>(
    `SELECT lot, invoice, amount_cents, recorded_on
     FROM contracts_invoice WHERE contract = ? ORDER BY lot, recorded_on, invoice`,
  );
  const openings = of<OpeningBalance>(
    `SELECT lot, recorded_on, clauses_json, labour_centihours, invoiced_cents, reason, after_freeze_flag
     FROM contracts_opening WHERE contract = ? ORDER BY lot, revision`,
  );
  const labour = of<LotRow['labour'][number]>(
    `SELECT lot, holder, month, centihours FROM contracts_labour WHERE contract = ? ORDER BY lot, month, holder`,
  );
  const difficulties = of<LotRow['difficulties'][number]>(
    `SELECT lot, difficulty, kind, reported_on, attributable_flag, examined_on
     FROM contracts_difficulty WHERE contract = ? ORDER BY lot, reported_on, difficulty`,
  );
  const notices = of<LotRow['notices'][number]>(
    `SELECT lot, notice, shortfall_centihours, sent_on, received_on, period_ends_on
     FROM contracts_notice WHERE contract = ? ORDER BY lot, sent_on, notice`,
  );
  return lots.map((lot) => ({
    ...lot,
    clauses: clauses(lot),
    holders: holders(lot),
    amendments: amendments(lot),
    invoices: invoices(lot),
    openings: openings(lot),
    labour: labour(lot),
    difficulties: difficulties(lot),
    notices: notices(lot),
  }));
}

function byLot<R extends { readonly lot: string }>(rows: readonly R[]): (lot: LotColumns) => readonly Omit<R, 'lot'>[] {
  const groups = Map.groupBy(rows, ({ lot }) => lot);
  return ({ lot }) => (groups.get(lot) ?? []).map(({ lot: _lot, ...row }) => row);
}
