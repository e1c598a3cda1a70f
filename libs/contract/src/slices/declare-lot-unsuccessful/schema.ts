import { z } from 'zod';
import { f } from '@clausier/kernel';
import { UNSUCCESSFUL_GROUNDS } from '../../events/award-events.js';

export const schema = z.strictObject({
  lot: f.ref(),
  ground: f.code(UNSUCCESSFUL_GROUNDS),
  reason: f.publicReason(),
  on: f.optional(f.date()),
});
export type Data = z.output<typeof schema>;
