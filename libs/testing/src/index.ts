export { fakeIds } from './fake-ids.js';
export { fixedClock, type FixedClock } from './fixed-clock.js';
export { expectFrozenSamples } from './frozen-samples.js';
export { memoryEventStore } from './memory-event-store.js';
export { TEST_ACTOR, recorded } from './recorded.js';
export { TEST_ACT, TEST_DAY, slice, type CommandOptions, type Given, type Outcome } from './slice.js';
