import type { SupplierEvent } from '../events/supplier.js';
import type { SupplierState } from './supplier-state.js';

export function evolve(state: SupplierState, event: SupplierEvent): SupplierState {
  switch (event.type) {
    case 'SupplierRegistered':
      return { supplier: { ...event.data, registeredOn: event.effectiveOn } };
    default:
      event.type satisfies never;
      return state;
  }
}
