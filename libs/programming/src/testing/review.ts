import { programmingReviewEvents } from '../events/programming-review.js';

/** The review of 2026 at the illustrative buyer, opened on 15 January. */
export const openedReview = programmingReviewEvents.ProgrammingReviewOpened(
  {
    buyer: 'illu',
    year: 2026,
    directorates: ['roads', 'schools'],
    openedOn: '2026-01-15',
    answersDueOn: '2026-02-12',
    answersDueAt: '2026-02-12T23:00:00Z',
  },
  '2026-01-15',
);
