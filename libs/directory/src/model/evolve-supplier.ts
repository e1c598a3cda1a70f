import { addDays } from '@clausier/calendar';
import type { SupplierEvent } from '../events/supplier.js';
import { endedBefore, withValue } from '../rules/timeline.js';
import type { RegisteredSupplier, SupplierState } from './supplier-state.js';

type Registration = Extract<SupplierEvent, { readonly type: 'SupplierRegistered' }>;
type Change = Exclude<SupplierEvent, Registration>;

export function evolve(state: SupplierState, event: SupplierEvent): SupplierState {
  if (event.type === 'SupplierRegistered') return { supplier: registered(event) };
  return state.supplier ? { supplier: changed(state.supplier, event) } : state;
}

function registered({ data, effectiveOn: from }: Registration): RegisteredSupplier {
  const { buyer, illustrative, identifier, officialName, seat, establishments, kinds } = data;
  return {
    buyer,
    illustrative,
    registeredOn: from,
    identifiers: [{ value: identifier }],
    names: [{ from, value: officialName }],
    seats: [{ from, value: seat }],
    establishments: [{ from, value: establishments }],
    kinds: kinds.map((value) => ({ value })),
  };
}

function changed(supplier: RegisteredSupplier, event: Change): RegisteredSupplier {
  const on = event.effectiveOn;
  const dayBefore = () => addDays(on, -1);
  switch (event.type) {
    case 'SupplierRenamed':
      return { ...supplier, names: withValue(supplier.names, on, event.data.officialName) };
    case 'SupplierSeatMoved':
      return { ...supplier, seats: withValue(supplier.seats, on, event.data.seat) };
    case 'EstablishmentsRevised':
      return { ...supplier, establishments: withValue(supplier.establishments, on, event.data.establishments) };
    case 'SupplierKindRecorded':
      return { ...supplier, kinds: [...supplier.kinds, { value: event.data.kind, from: on }] };
    case 'SupplierKindEnded':
      return { ...supplier, kinds: endedBefore(supplier.kinds, event.data.kind, dayBefore(), on) };
    case 'SupplierIdentifierRecorded':
      return { ...supplier, identifiers: [...supplier.identifiers, { value: event.data.identifier, from: on }] };
    case 'SupplierIdentifierEnded':
      return { ...supplier, identifiers: endedBefore(supplier.identifiers, event.data.identifier, dayBefore(), on) };
    default:
      event satisfies never;
      return supplier;
  }
}
