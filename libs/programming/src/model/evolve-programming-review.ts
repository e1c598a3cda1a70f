import type { ProgrammingReviewEvent } from '../events/programming-review.js';
import type { ProgrammingReviewState } from './programming-review-state.js';

export function evolve(state: ProgrammingReviewState, event: ProgrammingReviewEvent): ProgrammingReviewState {
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
