import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';

const shape = {
  /** Last day in force. */
  on: f.optional(f.date()),
  reason: f.optional(f.publicReason()),
};

export type EndConvention = FieldValues<typeof shape>;
export const endConventionSchema = z.strictObject(shape);
