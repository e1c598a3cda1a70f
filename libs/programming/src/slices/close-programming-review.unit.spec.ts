import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { programmingReviewEvents } from '../events/programming-review.js';
import { openedReview } from '../testing/review.js';
import { closeProgrammingReview } from './close-programming-review.js';

const roads = { directorate: 'roads', submittedOn: '2026-02-10' };
const schools = { directorate: 'schools', submittedOn: '2026-02-20' };
const under = slice(closeProgrammingReview, {
  id: 'illu.2026',
  on: '2026-02-21',
  facts: { programmes: [roads, schools] },
});

describe('closing the review', () => {
  test('happens once every directorate has submitted, on the day of the last submission', () => {
    const outcome = under.given(openedReview).when({});
    outcome.then(programmingReviewEvents.ProgrammingReviewClosed({}, '2026-02-20'));
    expect(outcome.state).toMatchObject({ closedOn: '2026-02-20' });
    under.given(openedReview, programmingReviewEvents.ProgrammingReviewClosed({})).when({}).thenUnchanged();
  });

  test('names the directorates that are missing', () => {
    under
      .given(openedReview)
      .when({}, { facts: { programmes: [{ directorate: 'roads' }, schools] } })
      .thenRefused('DIRECTORATES_MISSING', { missing: ['roads'] });
  });

  test('refuses a review that is not open', () => {
    under.given().when({}).thenRefused('REVIEW_NOT_OPEN', { review: 'illu.2026' });
  });
});
