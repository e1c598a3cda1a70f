import { addMonths, monthOf } from '@clausier/calendar';
import { contract, lotLedger, lotOf, type LotLedgerFact, type LotState } from '@clausier/contract';
import { hours, hoursId, ledgerEntriesOf } from '@clausier/execution';
import type { FactResolver } from './resolver.js';

/** Whole and nothing more: a contract's id with a dot too many must not shift the parts. */
const KEY = /^(?<id>\w+)\.(?<ref>\w+)\.(?<until>\d{6})$/;

const NOTHING_DUE: LotLedgerFact = {
  ledger: { agreed: 0, due: 0, validated: 0, creditIn: 0, creditOut: 0, balance: 0, shortfall: 0, surplus: 0 },
  openStatements: 0,
};

/**
 * Key: `<contract>.<lot>.<yyyymm>`. The statements of the contract's months, from the lot's start to that month, against
 * what its clauses make due. An unknown lot, and a key out of form, owe nothing.
 */
export const lotLedgerResolver: FactResolver<LotLedgerFact> = {
  fact: 'lotLedger',
  resolve: async (load, key) => {
    const { id, ref, until } = KEY.exec(key)?.groups ?? {};
    if (id === undefined || ref === undefined || until === undefined) return NOTHING_DUE;
    const lot = lotOf(await load.state(contract, id), ref);
    if (!lot) return NOTHING_DUE;
    const months = monthsOf(lot, `${until.slice(0, 4)}-${until.slice(4)}`);
    const states = await Promise.all(months.map((month) => load.state(hours, hoursId(id, month))));
    const open = states
      .flatMap(({ statements }) => statements)
      .filter((statement) => statement.lot === ref && statement.status === 'declared');
    return { ledger: lotLedger(lot, ledgerEntriesOf(states, ref)), openStatements: open.length };
  },
};

/** Months `YYYY-MM` in which a lot may have statements. */
function monthsOf(lot: LotState, until: string): readonly string[] {
  if (!('startedOn' in lot) || lot.startedOn === undefined) return [];
  const months: string[] = [];
  for (let day = `${monthOf(lot.startedOn)}-01`; monthOf(day) <= until; day = addMonths(day, 1))
    months.push(monthOf(day));
  return months;
}
