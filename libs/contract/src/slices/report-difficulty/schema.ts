import { z } from 'zod';
import { f } from '@clausier/kernel';
import { DIFFICULTY_KINDS } from '../../events/execution-events.js';

export const schema = z.strictObject({
  difficulty: f.ref(),
  lot: f.ref(),
  kind: f.code(DIFFICULTY_KINDS),
  on: f.optional(f.date()),
});
export type Data = z.output<typeof schema>;
