import type { contractEvents } from '../events/catalogue.js';
import type {
  AbandonedContract,
  ContractState,
  EndedContract,
  EvaluatedContract,
  ExistingContract,
  NotifiedContract,
  RunningContract,
  Stage,
  StateByStage,
  TenderingContract,
  UnsuccessfulContract,
} from './contract-state.js';
import { consult, notify, publishAmendments } from './lot-steps.js';
import { isHeld, type HeldLot, type LotState } from './lot-state.js';

type Recorded<T extends keyof typeof contractEvents> = NonNullable<(typeof contractEvents)[T]['envelope']>;

/** Applies a step to a contract of this stage. A contract of another stage stays as it was. */
export function inStage<S extends Stage>(
  state: ContractState,
  stage: S,
  step: (contract: StateByStage[S]) => ContractState,
): ContractState {
  return state.stage === stage ? step(state as StateByStage[S]) : state;
}

/** Applies a step that any existing contract can take. */
export function inContract(state: ContractState, step: (contract: ExistingContract) => ContractState): ContractState {
  return state.stage === 'programming' ? state : step(state);
}

/** Moves one lot of an existing contract. */
export function inLot(state: ContractState, lot: string, step: (lot: LotState) => LotState): ContractState {
  return inContract(state, (contract) => ({
    ...contract,
    lots: contract.lots.map((candidate) => (candidate.lot === lot ? step(candidate) : candidate)),
  }));
}

/** Moves one lot that has a holder. */
export function inHeldLot(state: ContractState, lot: string, step: (lot: HeldLot) => LotState): ContractState {
  return inLot(state, lot, (candidate) => (isHeld(candidate) ? step(candidate) : candidate));
}

export function plan({ data, effectiveOn }: Recorded<'ContractPlanned'>): TenderingContract {
  return {
    ...data,
    stage: 'tendering',
    plannedOn: effectiveOn,
    lots: data.lots.map((lot) => ({ ...lot, state: 'planned' })),
    facilitators: [],
    frozenVersions: 0,
  };
}

/** Removes the frozen documents: they no longer agree with the lots. */
export function thaw(state: ContractState): ContractState {
  return inStage(state, 'tendering', ({ documents: _documents, ...contract }) => contract);
}

export function launch(contract: TenderingContract, { data }: Recorded<'ConsultationLaunched'>): TenderingContract {
  return { ...contract, launch: data, lots: contract.lots.map(consult) };
}

export function abandon(
  contract: TenderingContract,
  { data, effectiveOn }: Recorded<'ContractAbandoned'>,
): AbandonedContract {
  return { ...contract, stage: 'abandoned', abandonedOn: effectiveOn, abandonedFor: data.reason };
}

/** What is withdrawn was never launched nor notified here. Its lots are cancelled beside. */
export function withdraw(
  contract: RunningContract,
  { data, effectiveOn }: Recorded<'RunningContractWithdrawn'>,
): AbandonedContract {
  const {
    launch: _launch,
    notifiedOn: _notifiedOn,
    notifiedCents: _notifiedCents,
    publication: _publication,
    published: _published,
    finalAccount: _finalAccount,
    ...planned
  } = contract;
  return { ...planned, stage: 'abandoned', abandonedOn: effectiveOn, abandonedFor: data.reason };
}

export function fail(
  contract: TenderingContract,
  { effectiveOn }: Recorded<'ContractUnsuccessful'>,
): TenderingContract | UnsuccessfulContract {
  return contract.launch
    ? { ...contract, launch: contract.launch, stage: 'unsuccessful', endedOn: effectiveOn }
    : contract;
}

export function notifyContract(
  contract: TenderingContract,
  { data }: Recorded<'ContractNotified'>,
): TenderingContract | RunningContract {
  if (!contract.launch) return contract;
  return {
    ...contract,
    stage: 'execution',
    launch: contract.launch,
    notifiedOn: data.notifiedOn,
    notifiedCents: data.amountCents,
    ...(data.publication ? { publication: data.publication } : {}),
    lots: contract.lots.map((lot) => notify(lot, data.lotsAwaitingOrder, data.notifiedOn)),
  };
}

/** A publication covers what was recorded before it. A modification recorded later the same day is still to publish. */
export function publish<C extends NotifiedContract>(
  contract: C,
  { data, effectiveOn }: Recorded<'EssentialDataPublished'>,
): C {
  return {
    ...contract,
    published: { publishedOn: effectiveOn, channel: data.channel },
    lots: contract.lots.map((lot) => (isHeld(lot) ? publishAmendments(lot, effectiveOn) : lot)),
  };
}

export function end(contract: RunningContract, ending: EndedContract['ending'], endedOn: string): EndedContract {
  return { ...contract, stage: 'localEvaluation', endedOn, ending };
}

export function evaluate(contract: EndedContract, { data }: Recorded<'ContractEvaluated'>): EvaluatedContract {
  return { ...contract, stage: 'evaluated', evaluatedOn: data.evaluationClosedOn };
}

export function resume({ evaluatedOn: _evaluatedOn, ...contract }: EvaluatedContract): EndedContract {
  return { ...contract, stage: 'localEvaluation' };
}
