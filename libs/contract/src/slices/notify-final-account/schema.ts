import { z } from 'zod';
import { f } from '@clausier/kernel';

/** `reserved`: the account leaves penalties open. */
export const schema = z.strictObject({ reserved: f.flag(), on: f.optional(f.date()) });
export type Data = z.output<typeof schema>;
