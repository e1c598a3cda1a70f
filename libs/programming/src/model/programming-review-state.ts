import type { Instant, LocalDate } from '@clausier/kernel';

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

export const unopened: ProgrammingReviewState = { invited: [] };
