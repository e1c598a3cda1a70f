import { z } from 'zod';
import { f } from '@clausier/kernel';

export const schema = z.strictObject({ lot: f.ref(), employer: f.ref(), on: f.optional(f.date()) });
export type Data = z.output<typeof schema>;
