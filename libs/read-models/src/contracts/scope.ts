import { ownSuppliers, reached, type Condition } from '../grants/reach.js';
import type { QueryContext } from '../query/query.js';

/** The asker reaches the contract of the row `alias` of `contracts_contract`. */
export function reachesContract(alias: string, context: QueryContext): Condition {
  return reached(
    {
      buyer: `${alias}.buyer`,
      directorate: `${alias}.directorate`,
      contract: `${alias}.contract`,
      suppliers: `SELECT party.supplier FROM contracts_party party WHERE party.contract = ${alias}.contract`,
    },
    context,
  );
}

export const EVERY_ROW: Condition = { sql: '1', values: [] };

/** A correspondent sees only the rows of its own supplier. The others see every row of a contract they reach. */
export function ownRows(column: string, context: QueryContext): Condition {
  if (context.role !== 'correspondent') return EVERY_ROW;
  const own = ownSuppliers(context);
  return { sql: `${column} IN (${own.sql})`, values: own.values };
}

/** The lots a correspondent is a party to; every lot for the others. */
export function ownLots(alias: string, context: QueryContext): Condition {
  if (context.role !== 'correspondent') return EVERY_ROW;
  const own = ownRows('party.supplier', context);
  return {
    sql: `EXISTS (SELECT 1 FROM contracts_party party
      WHERE party.contract = ${alias}.contract AND party.lot = ${alias}.lot AND ${own.sql})`,
    values: own.values,
  };
}
