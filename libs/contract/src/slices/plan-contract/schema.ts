import { z } from 'zod';
import { f } from '@clausier/kernel';

/** `programme`: id of the directorate's programme that holds the purchase. */
export const schema = z.strictObject({ programme: f.entity() });
export type Data = z.output<typeof schema>;
