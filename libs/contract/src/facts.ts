import type { CalendarCode, ZoneName } from '@clausier/calendar';
import { softFact, strictFact, type LocalDate, type Position } from '@clausier/kernel';
import type { PlannedContract } from './model/contract-state.js';
import type { Holder, LotState } from './model/lot-state.js';
import type { LotLedger } from './model/lot-ledger.js';

type Place = Holder['seat'];

/** A lot of a purchase; `decision` is missing while nobody decided. */
export interface PurchaseLotFact extends Pick<LotState, 'lot' | 'officialName' | 'estimatedValueCents' | 'sizing'> {
  readonly decision?: LotState['decision'] | undefined;
  readonly clauses: LotState['clauses'];
  readonly reason?: string | undefined;
  readonly waiver?: LotState['waiver'];
}

/** A purchase as its directorate's programme decided it, its operation and cohort included. */
export interface PurchaseFact extends Omit<
  PlannedContract,
  'plannedOn' | 'lots' | 'facilitators' | 'documents' | 'frozenVersions' | 'source'
> {
  /** Missing while the programme is not submitted. */
  readonly submittedOn?: LocalDate | undefined;
  /** The day on which the programme was in and the last lot decided. */
  readonly readyOn?: LocalDate | undefined;
  readonly lots: readonly PurchaseLotFact[];
}

/** The settings of the buyer: made up or real, who launches, and the calendar by which periods run. */
export interface BuyerFact {
  readonly launchReservedToProcurement: boolean;
  readonly illustrative: boolean;
  readonly calendar: CalendarCode;
  readonly zone: ZoneName;
  readonly directorates?: readonly { readonly directorate: string }[] | undefined;
}

/** The programme in which a purchase stands, of any buyer. */
export interface CodeHolderFact {
  readonly programme?: string | undefined;
}

/** Statements of hours on a contract that are neither withdrawn nor rejected. */
export interface StatementsFact {
  readonly count: number;
}

/** A supplier as registered on the day of the award, by any buyer. Without a registration it has no `seat`. */
export interface SupplierFact {
  readonly supplier: string;
  readonly illustrative: boolean;
  readonly seat?: Place | undefined;
  readonly establishments: readonly (Place & { readonly establishment: string })[];
}

/** R2: the value compared with the threshold: that of the homogeneous group, of the operation, or its own. */
export interface GroupValueFact {
  readonly basis: 'group' | 'operation' | 'alone';
  readonly valueCents: number;
  /** Contracts and purchases counted, by id. */
  readonly members: readonly string[];
  /** Where the log stood when the value was summed. */
  readonly position: Position;
}

/** R7: the hours of a lot against those due, and what is missing before the balance is final. */
export interface LotLedgerFact {
  readonly ledger: LotLedger;
  /** Statements declared, and neither validated nor rejected yet. */
  readonly openStatements: number;
  /** Months (`YYYY-MM`) without any statement of a holder, not even of no hours. The current month is included. */
  readonly owedStatements: readonly { readonly supplier: string; readonly month: string }[];
  /** Last day of the periods declared. Rejected ones do not count. */
  readonly workedUntil?: LocalDate | undefined;
}

/** A convention between the buyer and a facilitator's body; `until` is its last day, as signed or as ended. */
export interface ConventionFact {
  readonly convention: string;
  readonly from: LocalDate;
  readonly until?: LocalDate | undefined;
}

/** The contract's figures are frozen from the opening of its local evaluation on (R11). */
export interface FreezeFact {
  readonly frozenOn?: LocalDate | undefined;
}

/** Where the contract's local evaluation stands. */
export interface EvaluationOutcomeFact {
  readonly closedOn?: LocalDate | undefined;
  /** The day it was opened last, while it is open. */
  readonly openedOn?: LocalDate | undefined;
}

/** Another contract: whose it is, and its lots. */
export interface OtherContractFact {
  /** Absent: no such contract. */
  readonly buyer?: string | undefined;
  /** Those that run or are still to start. */
  readonly lots: readonly string[];
  /** Those on which nothing more is done. Absent where there is none. */
  readonly over?: readonly string[] | undefined;
}

/** What names a contract from outside it. */
export interface NamedElsewhereFact {
  /** Purchases of canteens that count for something. */
  readonly supplyLines: number;
  /** Lots of the buyer's other contracts whose missing hours are carried over to it. */
  readonly carriedFrom: readonly { readonly contract: string; readonly lot: string }[];
}

/** Key: contract id. */
export const otherContractFact = strictFact<OtherContractFact>()('otherContract');
/** Key: `<programme>/<purchase>`; `null` when there is no such purchase. */
export const purchaseFact = strictFact<PurchaseFact | null>()('purchase');
/** Key: contract id. Soft: it looks through every quarter and every contract of the buyer. */
export const namedElsewhereFact = softFact<NamedElsewhereFact>()('namedElsewhere');
/** Key: `/<purchase>`. Soft: it looks through every programme of every buyer, because a contract's id is one for all. */
export const codeHolderFact = softFact<CodeHolderFact>()('codeHolder');
/** Key: buyer id. */
export const buyerFact = strictFact<BuyerFact>()('buyer');
/** Key: supplier ids joined by commas, after `<day>/` where the day matters; values in that order. */
export const suppliersFact = strictFact<readonly SupplierFact[]>()('suppliers');
/**
 * Key: `<buyer>/<body>`; none for an in-house team. Soft: whether the convention still holds is asked again at every act of
 * the facilitator.
 */
export const conventionsFact = softFact<readonly ConventionFact[]>()('conventions');
/** Key: contract id. */
export const launchValueFact = strictFact<GroupValueFact>()('launchValue');
/** Key: `<contract>.<lot>.<yyyymm>`, months from the lot's start up to that one counted. */
export const lotLedgerFact = strictFact<LotLedgerFact>()('lotLedger');
/** Key: `<contract>.<yyyymm>`, months from the contract's start up to that one counted. */
export const statementsFact = strictFact<StatementsFact>()('statements');
/** Key: contract id. */
export const freezeFact = strictFact<FreezeFact>()('evaluationFreeze');
/** Key: contract id. */
export const evaluationOutcomeFact = strictFact<EvaluationOutcomeFact>()('evaluationOutcome');
