import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';
import { SUPPLIER_KINDS } from '../../events/codes.js';
import { establishmentField, identifierField, placeField } from '../../events/shapes.js';

const shape = {
  on: f.optional(f.date()),
  buyer: f.ref(),
  officialName: f.officialName(),
  kind: f.code(SUPPLIER_KINDS),
  identifier: identifierField,
  seat: placeField,
  establishments: f.list(establishmentField),
  illustrative: f.flag(),
};

export type RegisterSupplier = FieldValues<typeof shape>;
export const registerSupplierSchema = z.strictObject(shape);
