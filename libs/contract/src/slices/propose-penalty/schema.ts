import { z } from 'zod';
import { f } from '@clausier/kernel';

/**
 * `ceilingCents`: hourly ceiling in force on the day the notice was received, under a clause that counts in ceilings.
 * `workOver`: the lot's work is over before its planned end, nothing more will be done.
 */
export const schema = z.strictObject({
  lot: f.ref(),
  ceilingCents: f.optional(f.cents()),
  workOver: f.optional(f.flag()),
  on: f.optional(f.date()),
});
export type Data = z.output<typeof schema>;
