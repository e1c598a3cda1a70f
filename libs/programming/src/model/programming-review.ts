import { defineAggregate } from '@clausier/kernel';
import { programmingReviewEvents } from '../events/programming-review.js';
import { evolve } from './evolve-programming-review.js';
import { parseReviewId } from './ids.js';
import { unopened } from './programming-review-state.js';

/** `programmingReview-<buyer>.<year>`: the annual review of one buyer. */
export const programmingReview = defineAggregate({
  category: 'programmingReview',
  events: programmingReviewEvents,
  initial: unopened,
  evolve,
  buyerOf: (id) => parseReviewId(id)?.buyer,
});
