export { audit, wholeLog } from './audit.js';
export type { MakeStore, StoreUnderTest } from './context.js';
export { eventStoreContract, type ContractOptions } from './event-store-contract.js';
export { eventsOf, request, single, write } from './requests.js';
