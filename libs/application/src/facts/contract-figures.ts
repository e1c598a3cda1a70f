import { addMonths, monthOf } from '@clausier/calendar';
import { bearsHours } from '@clausier/clauses';
import { contract, isHeld, isNotified, type HeldLot, type LotState } from '@clausier/contract';
import { buyer } from '@clausier/directory';
import { personsOf, type ContractFiguresFact, type EvaluatedLotFact } from '@clausier/evaluation';
import { hours, hoursId, partsOfHoursId, type HoursState } from '@clausier/execution';
import { endOf } from './execution-contract.js';
import { hourRows } from './hour-rows.js';
import { lotFigures } from './lot-figures.js';
import { byPerson } from './persons.js';
import type { FactLoader, FactResolver } from './resolver.js';

/** Key: contract id. Figures of its awarded lots at the pinned position; `null` while it is not notified. */
export const contractFiguresResolver: FactResolver<ContractFiguresFact | null> = {
  resolve: async (load, key) => {
    const state = await load.state(contract, key);
    if (!isNotified(state)) return null;
    const { zone, calendar } = await load.state(buyer, state.buyer);
    const months = await monthsOf(load, key, state.lots);
    const held = state.lots.filter(isHeld);
    return {
      contract: key,
      buyer: state.buyer,
      directorate: state.directorate,
      zone,
      calendar,
      endedOn: state.stage === 'execution' ? undefined : state.endedOn,
      position: load.head.position,
      lots: held.map((lot) => evaluated(lot, months)),
      persons: personsOf(await byPerson(load, months.flatMap(hourRows))).size,
      penaltiesCents: held.reduce((sum, { penalty }) => sum + (penalty?.decided?.amountCents ?? 0), 0),
    };
  },
};

function evaluated(lot: HeldLot, months: readonly HoursState[]): EvaluatedLotFact {
  return {
    figures: lotFigures(lot, months),
    clauseKinds: lot.clauses.map(({ kind }) => kind),
    bearsHours: lot.clauses.some(bearsHours),
  };
}

/**
 * Every month in which the contract has statements or may still get some: from the start of its first lot to the end
 * of its last. Months that are empty are read too, so that the append finds out when one was begun in between.
 */
async function monthsOf(load: FactLoader, id: string, lots: readonly LotState[]): Promise<readonly HoursState[]> {
  const ids = new Set(lots.flatMap(openMonths).map((month) => hoursId(id, month)));
  for (const known of await load.ids(hours.category)) if (partsOfHoursId(known)?.contract === id) ids.add(known);
  return Promise.all([...ids].sort().map((month) => load.state(hours, month)));
}

/** Months `YYYY-MM` of a lot that ended, from its start on. */
function openMonths(lot: LotState): readonly string[] {
  const end = endOf(lot);
  if (end === undefined || !('startedOn' in lot) || lot.startedOn === undefined) return [];
  const months: string[] = [];
  for (let day = `${monthOf(lot.startedOn)}-01`; day <= end; day = addMonths(day, 1)) months.push(monthOf(day));
  return months;
}
