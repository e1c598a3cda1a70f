import { lotLedger, type LotLedger, type LotState } from '@clausier/contract';
import { rowsOf } from '../model/rows.js';
import type { Sql } from '../model/sql.js';
import type { LotRow } from './lot-rows.js';

/** Counters of one employer on a lot, centihours. */
interface EmployerHours {
  readonly employer: string;
  readonly employerName?: string;
  /** Rejected statements left out. */
  readonly declared: number;
  readonly validated: number;
  readonly corrections: number;
}

/** Ledger of a lot with the counters it rests on, centihours. */
export interface LedgerView extends LotLedger {
  readonly declared: number;
  readonly corrections: number;
  readonly byEmployer: readonly EmployerHours[];
}

/** The ledger of a lot: the counters of the fold through the one formula of the product (R7). */
export function ledgerOf(sql: Sql, contract: string, lot: LotRow): LedgerView {
  const byEmployer = rowsOf<EmployerHours>(
    sql,
    `SELECT h.employer, s.official_name AS employer_name, sum(h.declared) AS declared, sum(h.validated) AS validated,
       sum(h.corrections) AS corrections
     FROM contracts_hours h LEFT JOIN directory_supplier s ON s.supplier = h.employer
     WHERE h.contract = ? AND h.lot = ? GROUP BY h.employer, s.official_name ORDER BY h.employer`,
    contract,
    lot.lot,
  );
  const byClause = rowsOf<{ clause: string; validated: number; corrections: number }>(
    sql,
    `SELECT clause, sum(validated) AS validated, sum(corrections) AS corrections FROM contracts_hours
     WHERE contract = ? AND lot = ? GROUP BY clause ORDER BY clause`,
    contract,
    lot.lot,
  );
  const entries = byClause.flatMap(({ clause, validated, corrections }) => [
    { kind: 'validated' as const, centihours: validated, clause },
    { kind: 'correction' as const, centihours: corrections, clause },
  ]);
  const figures = lotLedger(asState(lot), entries);
  const total = (of: 'declared' | 'corrections') => byEmployer.reduce((sum, hours) => sum + hours[of], 0);
  return { ...figures, declared: total('declared'), corrections: total('corrections'), byEmployer };
}

/** The lot as its own rules take it. The ledger needs to know only whether the lot has a holder. */
function asState({ offers: _offers, penalty: _penalty, state: _state, openings, ...lot }: LotRow): LotState {
  const { awardedOn, awardedCents, amountCents, startedOn: _startedOn, ...planned } = lot;
  if (awardedOn === undefined || awardedCents === undefined || amountCents === undefined)
    return { ...planned, state: 'planned' };
  const opening = openings.at(-1);
  const held = { ...planned, awardedOn, awardedCents, amountCents, ...(opening === undefined ? {} : { opening }) };
  return { ...held, state: 'awarded', difficulties: [], notices: [] };
}
