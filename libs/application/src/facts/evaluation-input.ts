import { contract, isNotified } from '@clausier/contract';
import { buyer as buyerAggregate, canteen as canteenAggregate } from '@clausier/directory';
import {
  centralEvaluation,
  localEvaluation,
  partsOfCentralEvaluationId,
  type EvaluationInput,
} from '@clausier/evaluation';
import { directorateProgramme, parseProgrammeId } from '@clausier/programming';
import { supply } from '@clausier/supply';
import {
  closedEvaluationRows,
  contractRow,
  penaltyRows,
  programmedRows,
  supplyRows,
  type EvaluatedContract,
} from './evaluation-rows.js';
import { hourRows } from './hour-rows.js';
import { hoursByContract } from './hours-of-contracts.js';
import { byPerson } from './persons.js';
import type { FactLoader, FactResolver } from './resolver.js';

/**
 * Key: `<buyer>.<year>`. All rows of the buyer, whatever the year: cohorts and suppliers are counted since the
 * beginning, and the indicators choose. The basis keeps the position and how many rows there were, not the rows.
 */
export const evaluationInputResolver: FactResolver<EvaluationInput> = {
  resolve: async (load, key) => {
    const buyer = partsOfCentralEvaluationId(key)?.buyer ?? key;
    const { illustrative, place, directorates } = await load.state(buyerAggregate, buyer);
    const contracts = await notifiedContracts(load, buyer);
    const evaluations = await Promise.all(contracts.map(({ id }) => load.state(localEvaluation, id)));
    const quarters = await Promise.all((await load.ids('supply')).map((id) => load.state(supply, id)));
    return {
      buyer,
      illustrative,
      position: load.head.position,
      headHash: load.head.hash,
      place,
      directorates: directorates.map(({ directorate }) => directorate),
      contracts: contracts.map((known) => contractRow(known, illustrative)),
      hours: await byPerson(
        load,
        contracts.flatMap(({ months }) => months.flatMap(hourRows)),
      ),
      supplies: quarters.filter((quarter) => quarter.buyer === buyer).flatMap(supplyRows),
      canteens: await canteensOf(load, buyer),
      evaluations: evaluations.flatMap(closedEvaluationRows),
      penalties: contracts.flatMap(penaltyRows),
      programmed: await programmedLots(load, buyer),
      publishedYears: await publishedYears(load, buyer),
      // No stream holds published contracts yet: the clause-bearing share then says that it has no data.
      published: null,
    };
  },
  basis: ({ position, headHash, contracts, hours, supplies, evaluations, penalties, programmed }) => ({
    position,
    headHash,
    contracts: contracts.length,
    hours: hours.length,
    supplies: supplies.length,
    evaluations: evaluations.length,
    penalties: penalties.length,
    programmed: programmed.length,
  }),
};

async function notifiedContracts(load: FactLoader, buyer: string): Promise<readonly EvaluatedContract[]> {
  const notified = [];
  for (const id of await load.ids('contract')) {
    const state = await load.state(contract, id);
    if (isNotified(state) && state.buyer === buyer) notified.push({ id, state });
  }
  const ids = new Set(notified.map(({ id }) => id));
  const months = await hoursByContract(load, (id) => ids.has(id));
  return notified.map(({ id, state }) => ({ id, state, months: months.get(id) ?? [] }));
}

async function canteensOf(load: FactLoader, buyer: string): Promise<EvaluationInput['canteens']> {
  const ids = await load.ids(canteenAggregate.category);
  const states = await Promise.all(ids.map((id) => load.state(canteenAggregate, id)));
  return ids.flatMap((id, index) => {
    const canteen = states[index]?.canteen;
    return canteen?.buyer === buyer ? [{ canteen: id, kind: canteen.kind, territory: canteen.territory }] : [];
  });
}

async function publishedYears(load: FactLoader, buyer: string): Promise<EvaluationInput['publishedYears']> {
  const ids = await load.ids(centralEvaluation.category);
  const own = ids.filter((id) => partsOfCentralEvaluationId(id)?.buyer === buyer);
  const states = await Promise.all(own.map((id) => load.state(centralEvaluation, id)));
  return states.flatMap((state) =>
    state.status === 'published' ? [{ year: state.year, position: state.publication.position }] : [],
  );
}

async function programmedLots(load: FactLoader, buyer: string): Promise<EvaluationInput['programmed']> {
  const programmes = await load.ids(directorateProgramme.category);
  const own = programmes.filter((id) => parseProgrammeId(id)?.buyer === buyer);
  const states = await Promise.all(own.map((id) => load.state(directorateProgramme, id)));
  return own.flatMap((programme, index) => programmedRows(programme, states[index]?.purchases ?? []));
}
