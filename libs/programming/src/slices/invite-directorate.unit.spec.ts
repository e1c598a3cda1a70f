import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { programmingReviewEvents } from '../events/programming-review.js';
import { openedReview } from '../testing/review.js';
import { inviteDirectorate } from './invite-directorate.js';

const under = slice(inviteDirectorate, { id: 'illu.2026', on: '2026-01-15' });
const invited = programmingReviewEvents.DirectorateInvited({ directorate: 'roads' });

describe('inviting a directorate', () => {
  test('is done once by the process', () => {
    expect(inviteDirectorate.roles).toEqual([]);
    const outcome = under.given(openedReview).when({ directorate: 'roads' });
    outcome.then(invited);
    expect(outcome.state).toMatchObject({ invited: [{ directorate: 'roads', invitedOn: '2026-01-15' }] });
    under.given(openedReview, invited).when({ directorate: 'roads' }).thenUnchanged();
  });

  test('is no longer due once the review is closed', () => {
    under
      .given(openedReview, programmingReviewEvents.ProgrammingReviewClosed({}))
      .when({ directorate: 'roads' })
      .thenUnchanged();
  });

  test('refuses a directorate of no answer, and a review that is not open', () => {
    under
      .given(openedReview)
      .when({ directorate: 'culture' })
      .thenRefused('DIRECTORATE_UNKNOWN', { directorate: 'culture', known: ['roads', 'schools'] }, 'directorate');
    under.given().when({ directorate: 'roads' }).thenRefused('REVIEW_NOT_OPEN', { review: 'illu.2026' });
  });
});
