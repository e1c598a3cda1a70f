import { z } from 'zod';
import { f } from '@clausier/kernel';

/** `centihours` of all labour of the holder on the lot in the month, insertion included; 0 where nobody worked. */
export const schema = z.strictObject({
  lot: f.ref(),
  holder: f.ref(),
  month: f.month(),
  centihours: f.centihours(),
  on: f.optional(f.date()),
});
export type Data = z.output<typeof schema>;
