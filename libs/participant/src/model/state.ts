import type { EventData, LocalDate } from '@clausier/kernel';
import type { participantEvents as events } from '../events/participant-events.js';

/** What a reference hands over when it is merged into another. */
type Known = EventData<typeof events.ParticipantAbsorbed>;

/** What a person has from a reference that was merged into its own. */
interface Absorbed {
  /** That reference; missing for what is the person's own. */
  readonly of?: string;
}

export type Proposal = Known['proposals'][number] & Absorbed;

/**
 * Hours on `contract` may be validated for periods from `from` to `until`, both included; without `until`, for ever.
 */
export type Eligibility = Known['eligibilities'][number] &
  Absorbed & {
    /** How many times its end was put off. */
    readonly extensions?: number;
  };

export type EligibilityRefusal = EventData<typeof events.EligibilityRefused> & { readonly refusedOn: LocalDate };
export type Exit = Known['exits'][number] & Absorbed;
export type Notice = Known['notices'][number] & Absorbed;

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
  readonly absorbed?: readonly Pick<Known, 'reference' | 'earlier' | 'extendedUntil'>[];
}

export const unknownParticipant: ParticipantState = {
  proposals: [],
  notices: [],
  eligibilities: [],
  refusals: [],
  exits: [],
};
