import { bearsHours, contract, isHeld, isNotified, type HeldLot } from '@clausier/contract';
import { buyerAggregate } from '@clausier/directory';
import { personsOf, type ContractFiguresFact, type EvaluatedLotFact } from '@clausier/evaluation';
import type { HoursState } from '@clausier/execution';
import { hourRows } from './hour-rows.js';
import { hoursByContract } from './hours-of-contracts.js';
import { lotFigures } from './lot-figures.js';
import type { FactResolver } from './resolver.js';

/** Key: contract id. Figures of its awarded lots at the pinned position; `null` while it is not notified. */
export const contractFiguresResolver: FactResolver<ContractFiguresFact | null> = {
  fact: 'contractFigures',
  resolve: async (load, key) => {
    const state = await load.state(contract, key);
    if (!isNotified(state)) return null;
    const { zone, calendar } = await load.state(buyerAggregate, state.buyer);
    const months = (await hoursByContract(load, (id) => id === key)).get(key) ?? [];
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
      persons: personsOf(months.flatMap(hourRows)).size,
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
