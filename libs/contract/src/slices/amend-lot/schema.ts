import { z } from 'zod';
import { f } from '@clausier/kernel';

/** `amountCents`: the lot's new amount HT. `clauses`: new agreed hours of hour clauses. */
export const schema = z.strictObject({
  lot: f.ref(),
  amountCents: f.optional(f.cents()),
  clauses: f.optional(f.list(f.object({ clause: f.ref(), agreedCentihours: f.centihours() }))),
  reason: f.publicReason(),
  on: f.optional(f.date()),
});
export type Data = z.output<typeof schema>;
