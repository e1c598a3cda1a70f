import { describe, test } from '@jest/globals';
import { expectFrozenSamples } from '@clausier/testing';
import { participantEvents } from './participant-events.js';

describe('events on disk', () => {
  test('every version ever written of every event is still read', () => {
    expectFrozenSamples(participantEvents, new URL('./samples/', import.meta.url));
  });
});
