import { z } from 'zod';
import { f } from '@clausier/kernel';

/** No convention: the facilitator is in-house. */
export const schema = z.strictObject({
  body: f.ref(),
  convention: f.optional(f.ref()),
  on: f.optional(f.date()),
});
export type Data = z.output<typeof schema>;
