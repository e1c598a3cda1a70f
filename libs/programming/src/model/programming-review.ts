import { defineAggregate, type Aggregate, type Instant, type LocalDate } from '@clausier/kernel';
import { programmingReviewEvents, type ProgrammingReviewEvent } from '../events/programming-review.js';
import { parseReviewId } from './ids.js';

export interface OpenedReview {
  readonly buyer: string;
  readonly year: number;
  /** Directorates that owe an answer. */
  readonly directorates: readonly string[];
  readonly openedOn: LocalDate;
  readonly answersDueOn: LocalDate;
  readonly answersDueAt: Instant;
}

export interface Invitation {
  readonly directorate: string;
  readonly invitedOn: LocalDate;
}

export interface ProgrammingReviewState {
  /** Absent until opened. */
  readonly review?: OpenedReview;
  readonly invited: readonly Invitation[];
  readonly closedOn?: LocalDate;
  /** Present when the mission closed it by force: who was missing, and why it could not wait. */
  readonly forced?: { readonly reason: string; readonly missing: readonly string[] };
}

export const programmingReviewAggregate: Aggregate<ProgrammingReviewState> = defineAggregate({
  category: 'programmingReview',
  events: programmingReviewEvents,
  initial: { invited: [] } as ProgrammingReviewState,
  evolve,
  buyerOf: (id) => parseReviewId(id)?.buyer,
});

function evolve(state: ProgrammingReviewState, event: ProgrammingReviewEvent): ProgrammingReviewState {
  switch (event.type) {
    case 'ProgrammingReviewOpened':
      return { ...state, review: event.data };
    case 'DirectorateInvited':
      return {
        ...state,
        invited: [...state.invited, { directorate: event.data.directorate, invitedOn: event.effectiveOn }],
      };
    case 'ProgrammingReviewClosed':
      return { ...state, closedOn: event.effectiveOn };
    case 'ProgrammingReviewForceClosed':
      return { ...state, closedOn: event.effectiveOn, forced: event.data };
    default:
      event satisfies never;
      return state;
  }
}
