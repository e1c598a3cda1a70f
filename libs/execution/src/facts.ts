import { softFact, strictFact, type LocalDate, type Scope } from '@clausier/kernel';

/** A lot as far as its hours go. */
export interface LotFact {
  readonly lot: string;
  /** Supplier ids. */
  readonly holders: readonly string[];
  /** Suppliers named beside the holders. */
  readonly employers: readonly string[];
  /** Clause kinds agreed on the lot. */
  readonly clauseKinds: readonly string[];
  /** Clauses of the lot under which hours are due, by reference. */
  readonly hourClauses: readonly string[];
  /** Those among them for which training hours do not count. */
  readonly trainingExcluded: readonly string[];
  /** Service order, else notification; missing while the lot is not in execution. */
  readonly startedOn?: LocalDate | undefined;
  /** Where the contract was taken over while it ran: hours before that day stand in its opening balance. */
  readonly statedFrom?: LocalDate | undefined;
  /** Acceptance or termination. */
  readonly endedOn?: LocalDate | undefined;
}

/** The contract whose hours are declared; `null` when there is none of that id. */
export interface ExecutionContractFact {
  readonly contract: string;
  readonly buyer: string;
  readonly directorate: string;
  readonly facilitators: NonNullable<Scope['facilitators']>;
  /** Planned duration of each lot from its start. */
  readonly durationMonths: number;
  readonly lots: readonly LotFact[];
}

/** A participant as far as hours go. A person nobody proposed has empty lists. */
export interface ParticipantFact {
  readonly participant: string;
  /** Reference that stays, where this one was merged into it. Everything below is then what is known of the whole person. */
  readonly mergedInto?: string | undefined;
  /** The other references of the same person. */
  readonly aliases?: readonly string[] | undefined;
  readonly buyer?: string | undefined;
  readonly proposals: readonly {
    readonly contract: string;
    readonly lot: string;
    readonly employer: string;
    readonly proposedOn: LocalDate;
  }[];
  /** Day the privacy notice was first handed over. */
  readonly informedOn?: LocalDate | undefined;
  /** Both ends are included. Without `until` the eligibility has no end. */
  readonly eligibilities: readonly {
    readonly contract: string;
    readonly from: LocalDate;
    readonly until?: LocalDate | undefined;
  }[];
}

/** Where the contract's local evaluation stands: figures are frozen from its opening on (R11). */
export interface FreezeFact {
  readonly frozenOn?: LocalDate | undefined;
}

/** Hours of one participant in one month over all contracts of the buyer, rejected statements left out. */
export interface ParticipantMonthFact {
  readonly declaredCentihours: number;
  /** Period of each of those statements. */
  readonly periods: readonly { readonly contract: string; readonly from: LocalDate; readonly until: LocalDate }[];
}

/** Key: contract id. */
export const executionContractFact = strictFact<ExecutionContractFact | null>()('executionContract');
/** Key: participant reference. */
export const statementParticipantFact = strictFact<ParticipantFact>()('participant');
/** Key: participant references in order, joined by commas; values in that order. */
export const statementParticipantsFact = strictFact<readonly ParticipantFact[]>()('participants');
/** Key: contract id. */
export const freezeFact = strictFact<FreezeFact>()('evaluationFreeze');
/** Key: `<participant>.<yyyymm>`. For a headcount the participant is empty, the sum 0 and no period given. */
export const participantMonthFact = softFact<ParticipantMonthFact>()('participantMonth');
