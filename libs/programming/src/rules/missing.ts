import type { ProgrammesFact } from '../facts.js';
import type { OpenedReview } from '../model/programming-review-state.js';

/** Directorates of the review that have not submitted their programme. */
export function missingDirectorates(review: OpenedReview, programmes: ProgrammesFact): readonly string[] {
  const submitted = new Set(
    programmes.filter(({ submittedOn }) => submittedOn !== undefined).map(({ directorate }) => directorate),
  );
  return review.directorates.filter((directorate) => !submitted.has(directorate));
}
