import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';

const shape = {
  /** First day in force. */
  on: f.optional(f.date()),
  buyer: f.ref(),
  body: f.ref(),
  officialName: f.officialName(),
  /** Last day in force. */
  until: f.optional(f.date()),
};

export type SignConvention = FieldValues<typeof shape>;
export const signConventionSchema = z.strictObject(shape);
