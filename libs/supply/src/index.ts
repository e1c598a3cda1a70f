export { supplyContext } from './context.js';
export { LOCAL_DEFINITIONS, supplyEvents } from './events/supply-events.js';
export type { CanteenFact, SupplyContractFact } from './facts.js';
export { supply } from './model/supply.js';
export { partsOfSupplyId, supplyId } from './model/supply-id.js';
export { countedCents, type SupplyLine, type SupplyState } from './model/state.js';
export * as supplyFacts from './facts.js';
