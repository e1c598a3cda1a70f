import { describe, test } from '@jest/globals';
import { expectFrozenSamples } from '@clausier/testing';
import { hoursEvents } from './hours-events.js';

describe('events on disk', () => {
  test('every version ever written of every event is still read', () => {
    expectFrozenSamples(hoursEvents, new URL('./samples/', import.meta.url));
  });
});
