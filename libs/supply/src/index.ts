export { supplyContext } from './context.js';
export { supplyEvents } from './events/supply-events.js';
export type { CanteenFact, SupplyContractFact } from './facts.js';
export { supply } from './model/supply.js';
export { countedCents, type SupplyState } from './model/state.js';
export * as supplyFacts from './facts.js';
