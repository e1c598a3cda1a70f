import type { EventData, LocalDate } from '@clausier/kernel';
import type { programmingReviewEvents as events } from '../events/programming-review.js';

export type OpenedReview = EventData<typeof events.ProgrammingReviewOpened>;

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
  readonly forced?: EventData<typeof events.ProgrammingReviewForceClosed>;
}

export const unopened: ProgrammingReviewState = { invited: [] };
