import { strictFact, type LocalDate, type Scope } from '@clausier/kernel';

/** A lot as far as proposing somebody on it needs. */
export interface ProposalLot {
  readonly lot: string;
  /** Suppliers that hold the lot; none while it is not awarded. */
  readonly holders: readonly string[];
  /** Suppliers named on the lot beside the holders. */
  readonly employers: readonly string[];
  readonly awardedOn?: LocalDate | undefined;
  /** Day of acceptance or termination. */
  readonly endedOn?: LocalDate | undefined;
}

/** The contract a person is proposed on; `null` when there is none of that id. */
export interface ProposalContractFact {
  readonly contract: string;
  readonly buyer: string;
  readonly directorate: string;
  readonly facilitators: NonNullable<Scope['facilitators']>;
  readonly lots: readonly ProposalLot[];
}

/** A supplier that employs, with its kinds on the day asked. A supplier that nobody registered has none. */
export interface EmployerFact {
  readonly supplier: string;
  readonly kinds: readonly string[];
}

/** Key: `<day>/<supplier ids joined by commas>`; values in that order. */
export const employersFact = strictFact<readonly EmployerFact[]>()('suppliers');
/** Key: contract id. */
export const executionContractFact = strictFact<ProposalContractFact | null>()('executionContract');
