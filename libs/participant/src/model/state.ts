import type { LocalDate } from '@clausier/kernel';
import type { EligibilityRoute, EXIT_CLASSES, ExitMilestone, REFUSAL_GROUNDS } from '../events/participant-events.js';

/** What a person has from a reference that was merged into its own. */
interface Absorbed {
  /** That reference; missing for what is the person's own. */
  readonly of?: string;
}

export interface Proposal extends Absorbed {
  readonly contract: string;
  readonly lot: string;
  readonly employer: string;
  readonly proposedOn: LocalDate;
}

/**
 * Hours on `contract` may be validated for periods from `from` to `until`, both included; without `until`, for ever.
 */
export interface Eligibility extends Absorbed {
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

export interface Exit extends Absorbed {
  readonly contract: string;
  readonly exitClass: (typeof EXIT_CLASSES)[number];
  readonly milestone: ExitMilestone;
  readonly recordedOn: LocalDate;
}

export interface Notice extends Absorbed {
  readonly noticeVersion: string;
  readonly informedOn: LocalDate;
}

/** A participant of one buyer, over all its contracts. `buyer` is missing while nobody proposed the person. */
export interface ParticipantState {
  readonly buyer?: string;
  readonly proposals: readonly Proposal[];
  readonly notices: readonly Notice[];
  readonly eligibilities: readonly Eligibility[];
  /** Last day of the person's own eligibility by the last extension. */
  readonly extendedUntil?: LocalDate;
  readonly refusals: readonly EligibilityRefusal[];
  readonly exits: readonly Exit[];
  /** Reference under which the person goes on. */
  readonly mergedInto?: { readonly reference: string; readonly mergedOn: LocalDate };
  /** References that were merged into this one, with those that had gone into them, and how far each was extended. */
  readonly absorbed?: readonly {
    readonly reference: string;
    readonly earlier: readonly string[];
    readonly extendedUntil?: LocalDate | undefined;
  }[];
}

export const unknownParticipant: ParticipantState = {
  proposals: [],
  notices: [],
  eligibilities: [],
  refusals: [],
  exits: [],
};
