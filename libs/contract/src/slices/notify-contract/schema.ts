import { z } from 'zod';
import { f } from '@clausier/kernel';

/** `awaitServiceOrder`: lots that start by their service order; the others start at the notification (R6). */
export const schema = z.strictObject({
  awaitServiceOrder: f.optional(f.list(f.ref())),
  on: f.optional(f.date()),
});
export type Data = z.output<typeof schema>;
