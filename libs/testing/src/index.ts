export * from './fixed-clock.js';
export { expectFrozenSamples } from './frozen-samples.js';
export { memoryEventStore } from './memory-event-store.js';
export * from './recorded.js';
export { slice, TEST_ACT } from './slice.js';
