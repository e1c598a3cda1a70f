import { f } from '@clausier/kernel';
import { z } from 'zod';
import { lineShape } from '../../events/supply-events.js';

export const schema = z.strictObject({
  lines: z.array(f.object(lineShape)).min(1).max(500),
  on: f.optional(f.date()),
});
export type DeclareSupplies = z.output<typeof schema>;
