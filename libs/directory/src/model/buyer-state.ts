import type { EventData, FieldValues, LocalDate } from '@clausier/kernel';
import type { buyerEvents } from '../events/buyer.js';
import type { bindingShape, placeShape } from '../events/shapes.js';
import type { supplierEvents } from '../events/supplier.js';

export type Place = FieldValues<typeof placeShape>;
export type GrantBinding = FieldValues<typeof bindingShape>;
export type Identifier = EventData<typeof supplierEvents.SupplierRegistered>['identifier'];

/** A right of one actor from its first to its last day, both included. A revoked one ends the day before. */
export interface Grant extends EventData<typeof buyerEvents.RoleGranted> {
  readonly from: LocalDate;
  readonly revokedOn?: LocalDate;
}

export interface BuyerState extends EventData<typeof buyerEvents.BuyerRegistered> {
  /** Absent until the buyer is registered. */
  readonly registeredOn?: LocalDate;
  readonly directorates: readonly EventData<typeof buyerEvents.DirectorateCreated>[];
  readonly grants: readonly Grant[];
}

export const unregistered: BuyerState = {
  officialName: '',
  illustrative: false,
  zone: 'Europe/Paris',
  calendar: 'FR',
  launchReservedToProcurement: false,
  directorates: [],
  grants: [],
};
