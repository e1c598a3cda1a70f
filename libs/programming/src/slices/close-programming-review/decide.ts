import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { programmingReviewEvents } from '../../events/programming-review.js';
import type { ProgrammesFact } from '../../facts.js';
import type { ProgrammingReviewState } from '../../model/programming-review.js';
import { refuse } from '../../refusals.js';
import { missingDirectorates } from '../../rules/missing.js';

export function decide(
  state: ProgrammingReviewState,
  { id }: Command,
  facts: { readonly programmes: ProgrammesFact },
): Decision {
  if (!state.review) return refuse('REVIEW_NOT_OPEN', { review: id });
  if (state.closedOn !== undefined) return unchanged;
  const missing = missingDirectorates(state.review, facts.programmes);
  if (missing.length > 0) return refuse('DIRECTORATES_MISSING', { missing });
  return accept(programmingReviewEvents.ProgrammingReviewClosed({}));
}
