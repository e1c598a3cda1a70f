import { defineAggregate, type Aggregate, type LocalDate } from '@clausier/kernel';
import type { SUPPLIER_KINDS } from '../events/codes.js';
import { supplierEvents, type SupplierEvent } from '../events/supplier.js';
import type { Identifier, Place } from './buyer.js';

export interface Establishment extends Place {
  readonly establishment: string;
}

export interface RegisteredSupplier {
  readonly buyer: string;
  readonly officialName: string;
  readonly kind: (typeof SUPPLIER_KINDS)[number];
  readonly identifier: Identifier;
  readonly seat: Place;
  readonly establishments: readonly Establishment[];
  readonly illustrative: boolean;
  readonly registeredOn: LocalDate;
}

export interface SupplierState {
  readonly supplier?: RegisteredSupplier;
}

export const supplierAggregate: Aggregate<SupplierState> = defineAggregate({
  category: 'supplier',
  events: supplierEvents,
  initial: {},
  evolve,
  /** A supplier serves several buyers: it is of the one that registered it. */
  buyerOf: (_id, { supplier }, data?: { readonly buyer?: string }) => data?.buyer ?? supplier?.buyer,
});

function evolve(state: SupplierState, event: SupplierEvent): SupplierState {
  switch (event.type) {
    case 'SupplierRegistered':
      return { supplier: { ...event.data, registeredOn: event.effectiveOn } };
    default:
      event.type satisfies never;
      return state;
  }
}
