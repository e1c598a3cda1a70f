import { z } from 'zod';
import { f } from '@clausier/kernel';
import { SETTLEMENTS } from '../../events/penalty-events.js';

export const schema = z.strictObject({
  lot: f.ref(),
  how: f.code(SETTLEMENTS),
  reference: f.openCode(),
  on: f.optional(f.date()),
});
export type Data = z.output<typeof schema>;
