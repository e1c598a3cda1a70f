import { defineAggregate } from '@clausier/kernel';
import { supplierEvents } from '../events/supplier.js';
import { evolve } from './evolve-supplier.js';
import { unknownSupplier } from './supplier-state.js';

/** `supplier-<id>`: one supplier or employer, whichever buyers it works for. */
export const supplier = defineAggregate({
  category: 'supplier',
  events: supplierEvents,
  initial: unknownSupplier,
  evolve,
  /** A supplier serves several buyers: it is of the one that registered it. */
  buyerOf: (_id, { supplier: known }, data?: { readonly buyer?: string }) => data?.buyer ?? known?.buyer,
});
