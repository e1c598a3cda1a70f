import { z } from 'zod';
import { f } from '@clausier/kernel';

/** `amountCents` HT; `establishment` is that of one of the holders. */
export const schema = z.strictObject({
  lot: f.ref(),
  holders: f.list(f.object({ supplier: f.ref(), rank: f.optional(f.count()) })),
  establishment: f.optional(f.ref()),
  amountCents: f.cents(),
  on: f.optional(f.date()),
});
export type Data = z.output<typeof schema>;
