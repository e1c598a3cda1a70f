import { f } from '@clausier/kernel';
import { z } from 'zod';

export const schema = z.strictObject({
  lines: z.array(f.ref()).min(1).max(500),
  on: f.optional(f.date()),
});
export type ValidateSupplies = z.output<typeof schema>;
