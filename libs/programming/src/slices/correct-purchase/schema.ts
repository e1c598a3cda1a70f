import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';

const shape = {
  on: f.optional(f.date()),
  purchase: f.ref(),
  estimatedValueCents: f.optional(f.cents()),
  plannedLaunchOn: f.optional(f.date()),
  reason: f.publicReason(),
};

export type CorrectPurchase = FieldValues<typeof shape>;
export const correctPurchaseSchema = z.strictObject(shape);
