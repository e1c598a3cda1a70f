import { z } from 'zod';
import { f } from '@clausier/kernel';

/** `attributable`: the difficulty is the holder's doing. */
export const schema = z.strictObject({
  difficulty: f.ref(),
  lot: f.ref(),
  attributable: f.flag(),
  on: f.optional(f.date()),
});
export type Data = z.output<typeof schema>;
