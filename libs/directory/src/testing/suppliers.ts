import type { AnySlice, NewEvent } from '@clausier/kernel';
import { slice } from '@clausier/testing';
import { supplierEvents } from '../events/supplier.js';
import type { RegisteredSupplier, SupplierState } from '../model/supplier-state.js';

export const place = { region: '32', departement: '62', commune: '62041' };
export const identifier = { scheme: 'illustrative', value: 'FOUR-001' } as const;
/** Who tells of a change, and why. */
export const told = { buyer: 'illu', reason: 'Lettre du fournisseur' };
/** A made-up association that runs an ACI, known since 10 January 2026. */
export const registered = supplierEvents.SupplierRegistered(
  {
    ...{ buyer: 'illu', officialName: 'Asso Relais', kinds: ['ACI'], identifier, seat: place },
    ...{ establishments: [], illustrative: true },
  },
  '2026-01-10',
);
export const facts = { buyer: { registeredOn: '2006-07-01', illustrative: true } };

/** The supplier after a change that is told of it. */
export function supplierAfter(under: AnySlice, given: readonly NewEvent[], data: object): RegisteredSupplier {
  const { state } = slice(under, { facts })
    .given(...given)
    .when({ ...told, ...data });
  const { supplier } = state as SupplierState;
  if (!supplier) throw new Error('no supplier');
  return supplier;
}
