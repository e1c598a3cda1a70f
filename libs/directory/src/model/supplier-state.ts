import type { EventData, LocalDate } from '@clausier/kernel';
import type { supplierEvents } from '../events/supplier.js';
import type { Dated, Period } from '../rules/timeline.js';
import type { Identifier, Place } from './buyer-state.js';

type Registration = EventData<typeof supplierEvents.SupplierRegistered>;
export type Establishment = Registration['establishments'][number];
export type SupplierKind = Registration['kinds'][number];

/** A supplier as it was told, each attribute over time. */
export interface RegisteredSupplier {
  /** Buyer whose people registered it first. */
  readonly buyer: string;
  readonly illustrative: boolean;
  readonly registeredOn: LocalDate;
  /** Its identifiers, the SIRET of each of its establishments among them. The first one gave its id. */
  readonly identifiers: readonly Period<Identifier>[];
  readonly names: readonly Dated<string>[];
  readonly seats: readonly Dated<Place>[];
  readonly establishments: readonly Dated<readonly Establishment[]>[];
  /** A kind told at the registration has no first day: the registration says when it was learned, not when it began. */
  readonly kinds: readonly Period<SupplierKind>[];
}

export interface SupplierState {
  readonly supplier?: RegisteredSupplier;
}

export const unknownSupplier: SupplierState = {};
