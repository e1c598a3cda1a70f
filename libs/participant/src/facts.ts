import { softFact, strictFact, type LocalDate, type Scope } from '@clausier/kernel';

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

/** Another reference, as far as merging with it goes. One nobody proposed has no buyer. */
export interface OtherReferenceFact {
  readonly participant: string;
  readonly buyer?: string | undefined;
  readonly proposals: readonly { readonly proposedOn: LocalDate }[];
  /** Reference that stays, where this one was merged. */
  readonly mergedInto?: string | undefined;
}

/** Whether one person can have worked all the hours that stand under two references; `impossible` where not. */
export interface HoursTogetherFact {
  readonly impossible?:
    | {
        readonly contract: string;
        /** `YYYY-MM`. */
        readonly month: string;
        readonly statements: readonly string[];
        readonly days: number;
        readonly centihours: number;
        readonly maximum: number;
      }
    | undefined;
}

/** Key: participant reference. */
export const otherReferenceFact = strictFact<OtherReferenceFact>()('participant');
/** Key: `<reference>.<reference>`. */
export const hoursTogetherFact = softFact<HoursTogetherFact>()('hoursTogether');
/** Key: `<day>/<supplier ids joined by commas>`; values in that order. */
export const employersFact = strictFact<readonly EmployerFact[]>()('suppliers');
/** Key: contract id. */
export const executionContractFact = strictFact<ProposalContractFact | null>()('executionContract');
