import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { programmingReviewEvents } from '../events/programming-review.js';
import { openedReview } from '../testing/review.js';
import { forceCloseProgrammingReview } from './force-close-programming-review.js';

const reason = 'Lancements prévus dès mars';
const programmes = [{ directorate: 'roads', submittedOn: '2026-02-10' }, { directorate: 'schools' }];
const under = slice(forceCloseProgrammingReview, { id: 'illu.2026', facts: { programmes } });

describe('closing the review by force', () => {
  test('is the head’s act, with a reason, and lists who was missing', () => {
    expect(forceCloseProgrammingReview.roles).toEqual(['essHead']);
    const outcome = under.given(openedReview).when({ on: '2026-03-02', reason });
    outcome.then(programmingReviewEvents.ProgrammingReviewForceClosed({ reason, missing: ['schools'] }));
    expect(outcome.state).toMatchObject({ closedOn: '2026-03-02', forced: { reason, missing: ['schools'] } });
  });

  test('refuses a review that is closed, that is not open, and a day before its opening', () => {
    under
      .given(openedReview, programmingReviewEvents.ProgrammingReviewClosed({}, '2026-02-21'))
      .when({ on: '2026-03-02', reason })
      .thenRefused('REVIEW_CLOSED', { closedOn: '2026-02-21' });
    under.given().when({ on: '2026-03-02', reason }).thenRefused('REVIEW_NOT_OPEN', { review: 'illu.2026' });
    under
      .given(openedReview)
      .when({ on: '2026-01-14', reason })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2026-01-14', previous: '2026-01-15' }, 'on');
  });
});
