import { defineEvent, f, type RecordedEvent } from '@clausier/kernel';
import { SUPPLIER_KINDS } from './codes.js';
import { establishmentField, identifierField, placeField } from './shapes.js';
import { withKinds } from './upcasters/SupplierRegistered.v1-v2.js';

/** Buyer whose people tell of a change, and why. */
const change = { buyer: f.ref(), reason: f.publicReason() };
/** The same where the change came with a registration, which says no reason. */
const told = { buyer: f.ref(), reason: f.optional(f.publicReason()) };

export const supplierEvents = {
  SupplierRegistered: defineEvent(
    'SupplierRegistered',
    {
      /** Buyer whose people registered it. */
      buyer: f.ref(),
      officialName: f.officialName(),
      kinds: f.list(f.code(SUPPLIER_KINDS)),
      identifier: identifierField,
      /** Head office. */
      seat: placeField,
      establishments: f.list(establishmentField),
      illustrative: f.flag(),
    },
    [withKinds],
  ),
  SupplierRenamed: defineEvent('SupplierRenamed', { ...change, officialName: f.officialName() }),
  SupplierSeatMoved: defineEvent('SupplierSeatMoved', { ...told, seat: placeField }),
  /** All the establishments from that day on. */
  EstablishmentsRevised: defineEvent('EstablishmentsRevised', {
    ...change,
    establishments: f.list(establishmentField),
  }),
  /** One kind more, from that day on. */
  SupplierKindRecorded: defineEvent('SupplierKindRecorded', { ...told, kind: f.code(SUPPLIER_KINDS) }),
  /** One kind less, from that day on. */
  SupplierKindEnded: defineEvent('SupplierKindEnded', { ...change, kind: f.code(SUPPLIER_KINDS) }),
  /** One more SIRET of the same SIREN, from that day on. */
  SupplierIdentifierRecorded: defineEvent('SupplierIdentifierRecorded', { ...told, identifier: identifierField }),
  /** One identifier less, from that day on. */
  SupplierIdentifierEnded: defineEvent('SupplierIdentifierEnded', { ...change, identifier: identifierField }),
};

export type SupplierEvent = RecordedEvent<typeof supplierEvents>;
