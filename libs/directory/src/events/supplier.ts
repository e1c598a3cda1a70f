import { defineEvent, f, type RecordedEvent } from '@clausier/kernel';
import { SUPPLIER_KINDS } from './codes.js';
import { establishmentField, identifierField, placeField } from './shapes.js';

export const supplierEvents = {
  SupplierRegistered: defineEvent('SupplierRegistered', {
    /** Buyer whose people registered it. */
    buyer: f.ref(),
    officialName: f.officialName(),
    kind: f.code(SUPPLIER_KINDS),
    identifier: identifierField,
    /** Head office. */
    seat: placeField,
    establishments: f.list(establishmentField),
    illustrative: f.flag(),
  }),
};

export type SupplierEvent = RecordedEvent<typeof supplierEvents>;
