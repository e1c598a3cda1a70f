import { describe, test } from '@jest/globals';
import { expectFrozenSamples } from '@clausier/testing';
import { centralEvaluationEvents } from './central-evaluation-events.js';
import { localEvaluationEvents } from './local-evaluation-events.js';

describe('events on disk', () => {
  test('every version ever written of every event is still read', () => {
    const all = { ...localEvaluationEvents, ...centralEvaluationEvents };
    expectFrozenSamples(all, new URL('./samples/', import.meta.url));
  });
});
