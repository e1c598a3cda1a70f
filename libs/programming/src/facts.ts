import type { CalendarCode, ZoneName } from '@clausier/calendar';
import { softFact, strictFact, type LocalDate } from '@clausier/kernel';

/** What a review needs to know of its buyer. */
export interface BuyerFact {
  /** Absent: no such buyer. */
  readonly registeredOn?: LocalDate | undefined;
  readonly zone: ZoneName;
  readonly calendar: CalendarCode;
  readonly directorates: readonly { readonly directorate: string }[];
}

/**
 * Every facilitator's body of a buyer: none is assigned before there is a contract. A body is listed once per convention
 * it signed with the buyer. A body without a convention is in-house.
 */
export type FacilitatorsFact = readonly { readonly body: string; readonly convention?: string | undefined }[];

/** Where the review of a programme stands. */
export interface ReviewFact {
  /** Absent: not opened. */
  readonly openedOn?: LocalDate | undefined;
  readonly answersDueOn?: LocalDate | undefined;
  readonly closedOn?: LocalDate | undefined;
  readonly directorates: readonly string[];
}

/** The programmes of a review, one per directorate that owes an answer. */
export type ProgrammesFact = readonly {
  readonly directorate: string;
  readonly submittedOn?: LocalDate | undefined;
}[];

/** A purchase that counts in a group or an operation. */
export interface ValuedPurchase {
  readonly purchase: string;
  readonly estimatedValueCents: number;
}

/** The purchases of one homogeneous-needs group: those of all directorates of the buyer's year (R2). */
export interface GroupValueFact {
  readonly members: readonly ValuedPurchase[];
}

/** A works operation and what is attached to it. */
export interface OperationFact {
  /** Absent: no such operation. */
  readonly buyer?: string | undefined;
  readonly definedOn?: LocalDate | undefined;
  /** The last day on which its terms changed or a purchase left it. */
  readonly changedOn?: LocalDate | undefined;
  readonly estimatedValueCents: number;
  readonly members: readonly (ValuedPurchase & { readonly plannedLaunchOn: LocalDate })[];
}

/** Whether a purchase has become a contract, which bears its code. */
export interface PlannedContractFact {
  readonly planned: boolean;
  /** The contract of that code comes from elsewhere: this purchase can never be planned. */
  readonly taken?: boolean | undefined;
}

/** Another programme that declares a purchase under the same code; absent where none does. */
export interface CodeHolderFact {
  readonly programme?: string | undefined;
}

/** Codes of a programme's purchases that another purchase or contract bears. */
export type TakenCodesFact = readonly string[];

/** What a buyer voted: each mandate with its family and the day of the vote, in force from then on. */
export type MandatesFact = readonly { readonly family: 'insertion' | 'food' | 'both'; readonly votedOn: LocalDate }[];

/** The programme that counts a purchase in an operation; absent where none does. */
export interface HoldingProgrammeFact {
  readonly programme?: string | undefined;
}

/** Key: buyer id. */
export const buyerFact = strictFact<BuyerFact>()('buyer');
/** Key: buyer id. */
export const mandatesFact = strictFact<MandatesFact>()('mandates');
/** Key: buyer id. */
export const facilitatorsFact = softFact<FacilitatorsFact>()('facilitators');
/** Key: review id, `<buyer>.<year>`. */
export const reviewFact = strictFact<ReviewFact>()('review');
/** Key: review id. */
export const programmesFact = strictFact<ProgrammesFact>()('programmes');
/** Key: `<buyer>.<year>/<group>`. A purchase without a group asks for the empty group. */
export const groupValueFact = softFact<GroupValueFact>()('groupValue');
/** Key: operation id. */
export const operationFact = strictFact<OperationFact>()('operation');
/** Key: `<buyer>/<operation>/<purchase>`. */
export const holdingProgrammeFact = softFact<HoldingProgrammeFact>()('holdingProgramme');
/** Key: `<programme>/<purchase>`. */
export const codeHolderFact = softFact<CodeHolderFact>()('codeHolder');
/** Key: programme id. */
export const takenCodesFact = softFact<TakenCodesFact>()('takenCodes');
/** Key: `<programme>/<purchase>`. */
export const plannedContractFact = strictFact<PlannedContractFact>()('plannedContract');
