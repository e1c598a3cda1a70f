import { lastDayOf } from '@clausier/calendar';
import { hourClausesOf } from '@clausier/clauses';
import {
  contract,
  existing,
  lotLedger,
  lotOf,
  statedFrom,
  type LotLedgerFact,
  type LotState,
} from '@clausier/contract';
import { hours, hoursId, ledgerEntriesOf, monthsSince, statementsOwed, type HoursState } from '@clausier/execution';
import type { LocalDate } from '@clausier/kernel';
import type { FactResolver } from './resolver.js';

/** A key has exactly these three parts. The id of a contract that holds a dot matches nothing. */
const KEY = /^(?<id>\w+)\.(?<ref>\w+)\.(?<month>\d{6})$/;

const NOTHING_DUE: LotLedgerFact = {
  ledger: { agreed: 0, due: 0, validated: 0, creditIn: 0, creditOut: 0, balance: 0, shortfall: 0, surplus: 0 },
  openStatements: 0,
  owedStatements: [],
};

/**
 * Key: `<contract>.<lot>.<yyyymm>`. The statements of the contract's months, from the lot's start to that month, against
 * what its clauses make due. An unknown lot, and a key out of form, owe nothing.
 */
export const lotLedgerResolver: FactResolver<LotLedgerFact> = {
  resolve: async (load, key) => {
    const { id, ref, month } = KEY.exec(key)?.groups ?? {};
    if (id === undefined || ref === undefined || month === undefined) return NOTHING_DUE;
    const known = existing(await load.state(contract, id));
    const lot = known && lotOf(known, ref);
    if (!lot) return NOTHING_DUE;
    const until = lastDayOf(`${month.slice(0, 4)}-${month.slice(4)}`);
    const startedOn = 'startedOn' in lot ? lot.startedOn : undefined;
    const since = startedOn && statedFrom(known, startedOn);
    const months = since === undefined ? [] : monthsSince(since, until);
    const states = await Promise.all(months.map((one) => load.state(hours, hoursId(id, one))));
    const living = states
      .flatMap(({ statements }) => statements)
      .filter((statement) => statement.lot === ref && statement.status !== 'rejected');
    return {
      ledger: lotLedger(lot, ledgerEntriesOf(states, ref)),
      openStatements: living.filter(({ status }) => status === 'declared').length,
      owedStatements: owedOn(lot, since, states, until),
      workedUntil: living
        .map((statement) => statement.until)
        .sort()
        .at(-1),
    };
  },
};

/** The months for which the holders of the lot have said nothing, where hours are due. */
function owedOn(
  lot: LotState,
  since: LocalDate | undefined,
  states: readonly HoursState[],
  until: LocalDate,
): LotLedgerFact['owedStatements'] {
  if (!('holders' in lot) || since === undefined) return [];
  if (hourClausesOf(lot).length === 0) return [];
  const holders = lot.holders.map(({ supplier }) => supplier);
  return statementsOwed({ lot: lot.lot, holders, startedOn: since }, states, until);
}
