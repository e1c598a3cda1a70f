import { accept, slicesOf, unchanged } from '@clausier/kernel';
import { programmingReviewEvents } from '../events/programming-review.js';
import { programmesFact } from '../facts.js';
import { programmingReview } from '../model/programming-review.js';
import { refuse } from '../refusals.js';
import { missingDirectorates } from '../rules/missing.js';

export const closeProgrammingReview = slicesOf(programmingReview)({
  name: 'CloseProgrammingReview',
  summary: 'Clore la revue : toutes les directions ont remis leur programme.',
  body: {},
  facts: { programmes: { fact: programmesFact, key: ({ id }) => id } },
  permission: { roles: [], processes: ['annualProgrammingReview'] },
  decide({ review, closedOn }, { id }, { programmes }) {
    if (!review) return refuse('REVIEW_NOT_OPEN', { review: id });
    if (closedOn !== undefined) return unchanged;
    const missing = missingDirectorates(review, programmes);
    if (missing.length > 0) return refuse('DIRECTORATES_MISSING', { missing });
    return accept(programmingReviewEvents.ProgrammingReviewClosed({}));
  },
});
