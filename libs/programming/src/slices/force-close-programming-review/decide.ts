import { accept, type Command, type Decision } from '@clausier/kernel';
import { programmingReviewEvents } from '../../events/programming-review.js';
import type { ProgrammesFact } from '../../facts.js';
import type { ProgrammingReviewState } from '../../model/programming-review.js';
import { refuse } from '../../refusals.js';
import { missingDirectorates } from '../../rules/missing.js';
import { before } from '../../rules/steps.js';
import type { ForceCloseProgrammingReview } from './schema.js';

export function decide(
  state: ProgrammingReviewState,
  { data, on, id }: Command<ForceCloseProgrammingReview>,
  facts: { readonly programmes: ProgrammesFact },
): Decision {
  if (!state.review) return refuse('REVIEW_NOT_OPEN', { review: id });
  if (state.closedOn !== undefined) return refuse('REVIEW_CLOSED', { closedOn: state.closedOn });
  const missing = missingDirectorates(state.review, facts.programmes);
  return (
    before(state.review.openedOn, on) ??
    accept(programmingReviewEvents.ProgrammingReviewForceClosed({ reason: data.reason, missing }))
  );
}
