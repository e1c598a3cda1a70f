import { z } from 'zod';
import { f } from '@clausier/kernel';

/** `amountCents` HT. `correction`: why it still counts though the figures are frozen. */
export const schema = z.strictObject({
  lot: f.ref(),
  invoice: f.ref(),
  amountCents: f.cents(),
  correction: f.optional(f.publicReason()),
  on: f.optional(f.date()),
});
export type Data = z.output<typeof schema>;
