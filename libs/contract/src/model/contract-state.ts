import type { EventData, Instant, LocalDate } from '@clausier/kernel';
import type { contractEvents } from '../events/catalogue.js';
import { isUndecided, isUnfinished, type LotState } from './lot-state.js';

/** What the programme handed over, and what every later stage keeps. */
export interface PlannedContract extends Omit<EventData<typeof contractEvents.ContractPlanned>, 'lots'> {
  readonly plannedOn: LocalDate;
  /** First day that is tracked, where the contract was entered while it already ran. */
  readonly trackedFrom?: LocalDate;
  /** When the tracking was entered. */
  readonly trackingEnteredAt?: Instant;
  /** In the order of the programme. */
  readonly lots: readonly LotState[];
  /** Bodies assigned, each with its convention. An in-house team has none. */
  readonly facilitators: readonly {
    readonly body: string;
    readonly convention?: string | undefined;
    readonly assignedOn: LocalDate;
  }[];
  /** How many versions of the documents were frozen so far. */
  readonly frozenVersions: number;
  /** The last frozen version. A lot decided anew removes it, because the documents no longer agree with the lots. */
  readonly documents?: EventData<typeof contractEvents.TenderDocumentsFrozen> & { readonly frozenOn: LocalDate };
}

export type Launch = EventData<typeof contractEvents.ConsultationLaunched>;

/** The stream is empty: the purchase is still in its directorate's programme. */
export interface PurchaseInProgramme {
  readonly stage: 'programming';
}
export interface TenderingContract extends PlannedContract {
  readonly stage: 'tendering';
  readonly launch?: Launch;
}
export interface NotifiedContract extends PlannedContract {
  readonly launch: Launch;
  readonly notifiedOn: LocalDate;
  /** HT of all awarded lots at notification. */
  readonly notifiedCents: number;
  /** When essential data are due. Missing where none are. */
  readonly publication?: { readonly dueOn: LocalDate; readonly dueAt: Instant };
  /** The last publication. */
  readonly published?: {
    readonly publishedOn: LocalDate;
    readonly channel: EventData<typeof contractEvents.EssentialDataPublished>['channel'];
  };
  /** Once it is notified no penalty is claimed, unless it reserved them. */
  readonly finalAccount?: { readonly notifiedOn: LocalDate; readonly reserved: boolean };
}
export interface RunningContract extends NotifiedContract {
  readonly stage: 'execution';
}
export interface EndedContract extends NotifiedContract {
  readonly stage: 'localEvaluation';
  readonly endedOn: LocalDate;
  readonly ending: 'completed' | 'terminated';
}
export interface EvaluatedContract extends NotifiedContract {
  readonly stage: 'evaluated';
  readonly endedOn: LocalDate;
  readonly ending: 'completed' | 'terminated';
  readonly evaluatedOn: LocalDate;
}
export interface AbandonedContract extends PlannedContract {
  readonly stage: 'abandoned';
  readonly abandonedOn: LocalDate;
  readonly abandonedFor: string;
}
export interface UnsuccessfulContract extends PlannedContract {
  readonly stage: 'unsuccessful';
  readonly launch: Launch;
  readonly endedOn: LocalDate;
}

/** State of a contract in each stage. */
export interface StateByStage {
  readonly programming: PurchaseInProgramme;
  readonly tendering: TenderingContract;
  readonly execution: RunningContract;
  readonly localEvaluation: EndedContract;
  readonly evaluated: EvaluatedContract;
  readonly abandoned: AbandonedContract;
  readonly unsuccessful: UnsuccessfulContract;
}
export type Stage = keyof StateByStage;
/** A contract: a union on `stage`. */
export type ContractState = StateByStage[Stage];
/** A contract that exists, in any stage after the programme. */
export type ExistingContract = Exclude<ContractState, PurchaseInProgramme>;

export const noContract: ContractState = { stage: 'programming' };

/** The contract once planned, or `undefined` while its purchase is in the programme. */
export function existing(state: ContractState): ExistingContract | undefined {
  return state.stage === 'programming' ? undefined : state;
}

/** Its award was notified. */
export function isNotified(state: ContractState): state is RunningContract | EndedContract | EvaluatedContract {
  return 'notifiedOn' in state;
}

/** Its lots on which hours can still be done, and those on which nothing more is done. */
export function lotsByCourse({ stage, lots }: ExistingContract): {
  readonly open: readonly string[];
  readonly over: readonly string[];
} {
  const isOpen = (lot: LotState) => stage !== 'abandoned' && (isUndecided(lot) || isUnfinished(lot));
  const refs = (some: readonly LotState[]) => some.map(({ lot }) => lot);
  return { open: refs(lots.filter(isOpen)), over: refs(lots.filter((lot) => !isOpen(lot))) };
}

/** A lot of a contract by its reference. */
export function lotOf(state: ContractState, lot: string): LotState | undefined {
  return existing(state)?.lots.find((candidate) => candidate.lot === lot);
}
