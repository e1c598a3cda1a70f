import type { Context } from '@clausier/kernel';
import { buyerAggregate } from './model/buyer.js';
import { canteenAggregate } from './model/canteen.js';
import { supplierAggregate } from './model/supplier.js';
import { refusals } from './refusals.js';
import { slices } from './slices/index.js';

export { IDENTIFIER_SCHEMES, SUPPLIER_KINDS } from './events/codes.js';
export { buyerEvents, type BuyerEvent } from './events/buyer.js';
export { canteenEvents, type CanteenEvent } from './events/canteen.js';
export { supplierEvents, type SupplierEvent } from './events/supplier.js';
export type { BuyerFact } from './facts.js';
export {
  buyerAggregate,
  type BuyerState,
  type Directorate,
  type Grant,
  type GrantBinding,
  type Identifier,
  type Place,
} from './model/buyer.js';
export { canteenAggregate, type CanteenState, type RegisteredCanteen } from './model/canteen.js';
export {
  supplierAggregate,
  type Establishment,
  type RegisteredSupplier,
  type SupplierState,
} from './model/supplier.js';
export { grantsOf } from './rules/grants.js';

/** Buyers, suppliers and canteens: who exists, and who may do what. */
export const directoryContext: Context = {
  name: 'directory',
  aggregates: [buyerAggregate, supplierAggregate, canteenAggregate],
  slices,
  refusals,
};
export { refusals as directoryRefusals };
export * as directoryFacts from './facts.js';
