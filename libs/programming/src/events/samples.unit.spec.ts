import { test } from '@jest/globals';
import { expectFrozenSamples } from '@clausier/testing';
import { directorateProgrammeEvents } from './directorate-programme.js';
import { operationEvents } from './operation.js';
import { programmingReviewEvents } from './programming-review.js';

test('every version of every programming event that was ever written can still be read', () => {
  expectFrozenSamples(
    { ...programmingReviewEvents, ...directorateProgrammeEvents, ...operationEvents },
    new URL('./samples/', import.meta.url),
  );
});
