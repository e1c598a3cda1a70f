import { describe, test } from '@jest/globals';
import { expectFrozenSamples } from '@clausier/testing';
import { supplyEvents } from './supply-events.js';

describe('events on disk', () => {
  test('every version ever written of every event is still read', () => {
    expectFrozenSamples(supplyEvents, new URL('./samples/', import.meta.url));
  });
});
