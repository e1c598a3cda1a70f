import { z } from 'zod';
import { f } from '@clausier/kernel';

export const schema = z.strictObject({
  documents: f.list(f.object({ document: f.ref(), sha256: f.sha256() })),
  on: f.optional(f.date()),
});
export type Data = z.output<typeof schema>;
