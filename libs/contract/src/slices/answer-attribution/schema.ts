import { z } from 'zod';
import { f } from '@clausier/kernel';

/** `attributable`: the hours missing from the lot are its holder's doing. */
export const schema = z.strictObject({
  lot: f.ref(),
  attributable: f.flag(),
  reason: f.publicReason(),
  on: f.optional(f.date()),
});
export type Data = z.output<typeof schema>;
