import { z } from 'zod';
import { f } from '@clausier/kernel';
import { TERMINATION_GROUNDS } from '../../events/execution-events.js';

export const schema = z.strictObject({
  lot: f.ref(),
  ground: f.code(TERMINATION_GROUNDS),
  reason: f.publicReason(),
  on: f.optional(f.date()),
});
export type Data = z.output<typeof schema>;
