import type { LocalDate } from '@clausier/kernel';
import type { SUPPLIER_KINDS } from '../events/codes.js';
import type { Identifier, Place } from './buyer-state.js';

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

export const unknownSupplier: SupplierState = {};
