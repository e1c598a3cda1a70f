import { test } from '@jest/globals';
import { expectFrozenSamples } from '@clausier/testing';
import { conventionEvents } from './convention.js';
import { followUpEvents } from './follow-up.js';
import { mandateEvents } from './mandate.js';

test('every version of every governance event that was ever written can still be read', () => {
  expectFrozenSamples(
    { ...mandateEvents, ...conventionEvents, ...followUpEvents },
    new URL('./samples/', import.meta.url),
  );
});
