import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';
import { needShape } from '../../events/purchase-fields.js';

const shape = {
  on: f.optional(f.date()),
  ...needShape,
  /** Every lot, option, renewal and tranche, without tax. Default: the sum of the lots. */
  estimatedValueCents: f.optional(f.cents()),
};

export type DeclarePurchase = FieldValues<typeof shape>;
export const declarePurchaseSchema = z.strictObject(shape);
