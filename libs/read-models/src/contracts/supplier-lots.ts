import type { Sql } from '../model/sql.js';
import { ownSuppliers } from '../grants/reach.js';
import type { QueryContext } from '../query/query.js';
import { ledgerOf } from './lot-ledger.js';
import { lotRows, type LotRow } from './lot-rows.js';
import { ownLots } from './scope.js';

/**
 * Lots as a correspondent sees them: as a holder, terms, ledger and sanctions of its own lot; as an employer, its own
 * hours only. Estimates and the other suppliers' hours are never shown.
 */
export function supplierLots(sql: Sql, contract: string, context: QueryContext): readonly object[] {
  const suppliers = ownSuppliers(context);
  const own = new Set(
    sql.all<{ supplier: string }>(suppliers.sql, ...suppliers.values).map(({ supplier }) => supplier),
  );
  return lotRows(sql, contract, ownLots('l', context)).map((lot) => {
    const { byEmployer, ...figures } = ledgerOf(sql, contract, lot);
    const held = lot.holders.some(({ supplier }) => own.has(supplier));
    const ownHours = byEmployer.filter(({ employer }) => own.has(employer));
    return { ...(held ? asHolder(lot) : asEmployer(lot)), ledger: { ...(held ? figures : {}), byEmployer: ownHours } };
  });
}

function asEmployer({ lot, officialName, state, startedOn, endedOn }: LotRow): object {
  return { lot, officialName, state, startedOn, endedOn };
}

function asHolder(lot: LotRow): object {
  const { clauses, holders, awardedOn, amountCents, amendments, invoices, difficulties, notices, penalty } = lot;
  const terms = { clauses, holders, awardedOn, amountCents, amendments, invoices };
  return { ...asEmployer(lot), ...terms, difficulties, notices, penalty };
}
