import { f } from '@clausier/kernel';
import { IDENTIFIER_SCHEMES } from './codes.js';

/** Identifier that the outside world gives a body. It is an attribute, never the id of a stream. */
export const identifierField = f.object({ scheme: f.code(IDENTIFIER_SCHEMES), value: f.openCode() });

/** Official geographic codes (INSEE): `32`, `62`, `62041`. */
export const placeShape = { region: f.openCode(), departement: f.openCode(), commune: f.openCode() };
export const placeField = f.object(placeShape);

/** A workplace of a supplier. */
export const establishmentField = f.object({ establishment: f.ref(), ...placeShape });

export const directorateShape = { directorate: f.ref(), officialName: f.officialName() };

/** What a grant is bound to: the directorate, supplier, canteen or facilitator's body it is valid for. */
export const bindingShape = {
  directorate: f.optional(f.ref()),
  supplier: f.optional(f.ref()),
  canteen: f.optional(f.ref()),
  body: f.optional(f.ref()),
};
