import { z } from 'zod';
import { f } from '@clausier/kernel';

/** `amountCents` HT. */
export const schema = z.strictObject({
  lot: f.ref(),
  invoice: f.ref(),
  amountCents: f.cents(),
  on: f.optional(f.date()),
});
export type Data = z.output<typeof schema>;
