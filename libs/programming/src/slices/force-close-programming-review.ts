import { accept, f, slicesOf } from '@clausier/kernel';
import { programmingReviewEvents } from '../events/programming-review.js';
import { programmesFact } from '../facts.js';
import { programmingReview } from '../model/programming-review.js';
import { refuse } from '../refusals.js';
import { missingDirectorates } from '../rules/missing.js';
import { before } from '../rules/steps.js';

export const forceCloseProgrammingReview = slicesOf(programmingReview)({
  name: 'ForceCloseProgrammingReview',
  summary: 'Clore la revue d’autorité, avec un motif, bien que des directions manquent.',
  body: { reason: f.publicReason() },
  facts: { programmes: { fact: programmesFact, key: ({ id }) => id } },
  permission: { roles: ['essHead'] },
  decide({ review, closedOn }, { data: { reason }, on, id }, { programmes }) {
    if (!review) return refuse('REVIEW_NOT_OPEN', { review: id });
    if (closedOn !== undefined) return refuse('REVIEW_CLOSED', { closedOn });
    const missing = missingDirectorates(review, programmes);
    return (
      before(review.openedOn, on) ?? accept(programmingReviewEvents.ProgrammingReviewForceClosed({ reason, missing }))
    );
  },
});
