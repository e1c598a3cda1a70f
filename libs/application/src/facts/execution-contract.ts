import { hourClausesOf } from '@clausier/clauses';
import { contract, existing, isHeld, statedFrom, type ExistingContract, type LotState } from '@clausier/contract';
import type { EvaluatedContractFact } from '@clausier/evaluation';
import type { ExecutionContractFact, LotFact } from '@clausier/execution';
import type { LocalDate } from '@clausier/kernel';
import type { ProposalContractFact, ProposalLot } from '@clausier/participant';
import type { FactResolver } from './resolver.js';

type RunningContract = Omit<ExecutionContractFact & ProposalContractFact & EvaluatedContractFact, 'lots'> & {
  readonly lots: readonly (LotFact & ProposalLot)[];
};

/** Key: contract id. A contract as proposals, statements and evaluations see it; `null` while it is not planned. */
export const executionContractResolver: FactResolver<RunningContract | null> = {
  resolve: async (load, key) => {
    const known = existing(await load.state(contract, key));
    if (!known) return null;
    const { buyer, directorate, durationMonths, lots } = known;
    const facilitators = known.facilitators.map(({ body, convention }) => ({ body, convention }));
    return {
      contract: key,
      buyer,
      directorate,
      durationMonths,
      facilitators,
      lots: lots.map((lot) => running(known, lot)),
    };
  },
};

function running(known: ExistingContract, lot: LotState): LotFact & ProposalLot {
  const startedOn = 'startedOn' in lot ? lot.startedOn : undefined;
  return {
    lot: lot.lot,
    holders: isHeld(lot) ? lot.holders.map(({ supplier }) => supplier) : [],
    employers: isHeld(lot) ? (lot.employers ?? []) : [],
    clauseKinds: lot.clauses.map(({ kind }) => kind),
    hourClauses: hourClausesOf(lot).map(({ clause }) => clause),
    trainingExcluded: lot.clauses.filter((clause) => clause.trainingExcluded).map(({ clause }) => clause),
    awardedOn: isHeld(lot) ? lot.awardedOn : undefined,
    startedOn,
    ...(known.trackedFrom === undefined || startedOn === undefined ? {} : { statedFrom: statedFrom(known, startedOn) }),
    endedOn: endOf(lot),
  };
}

/** Day of acceptance or termination. */
export function endOf(lot: LotState): LocalDate | undefined {
  if (lot.state === 'completed') return lot.completedOn;
  return lot.state === 'terminated' ? lot.terminatedOn : undefined;
}
