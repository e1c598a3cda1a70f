import { accept, slicesOf, unchanged, effectiveSince } from '@clausier/kernel';
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
  decide({ review, closedOn }, command, { programmes }) {
    if (!review) return refuse('REVIEW_NOT_OPEN', { review: command.id });
    if (closedOn !== undefined) return unchanged;
    const missing = missingDirectorates(review, programmes);
    if (missing.length > 0) return refuse('DIRECTORATES_MISSING', { missing });
    const lastOn = programmes
      .flatMap(({ submittedOn }) => submittedOn ?? [])
      .sort()
      .at(-1);
    return accept(programmingReviewEvents.ProgrammingReviewClosed({}, effectiveSince(lastOn, command)));
  },
});
