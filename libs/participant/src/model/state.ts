import type { LocalDate } from '@clausier/kernel';
import type { EligibilityRoute, EXIT_CLASSES, ExitMilestone, REFUSAL_GROUNDS } from '../events/participant-events.js';

export interface Proposal {
  readonly contract: string;
  readonly lot: string;
  readonly employer: string;
  readonly proposedOn: LocalDate;
}

/**
 * Hours on `contract` may be validated for periods from `from` to `until`, both included; without `until`, for ever.
 */
export interface Eligibility {
  readonly contract: string;
  readonly route: EligibilityRoute;
  readonly from: LocalDate;
  readonly until?: LocalDate | undefined;
  /** How many times its end was put off. */
  readonly extensions?: number;
}

export interface EligibilityRefusal {
  readonly contract: string;
  readonly ground: (typeof REFUSAL_GROUNDS)[number];
  readonly refusedOn: LocalDate;
}

export interface Exit {
  readonly contract: string;
  readonly exitClass: (typeof EXIT_CLASSES)[number];
  readonly milestone: ExitMilestone;
  readonly recordedOn: LocalDate;
}

/** A participant of one buyer, over all its contracts. `buyer` is missing while nobody proposed the person. */
export interface ParticipantState {
  readonly buyer?: string;
  readonly proposals: readonly Proposal[];
  readonly notices: readonly { readonly noticeVersion: string; readonly informedOn: LocalDate }[];
  readonly eligibilities: readonly Eligibility[];
  /** Last day of the person's own eligibility by the last extension. */
  readonly extendedUntil?: LocalDate;
  readonly refusals: readonly EligibilityRefusal[];
  readonly exits: readonly Exit[];
}

export const unknownParticipant: ParticipantState = {
  proposals: [],
  notices: [],
  eligibilities: [],
  refusals: [],
  exits: [],
};
