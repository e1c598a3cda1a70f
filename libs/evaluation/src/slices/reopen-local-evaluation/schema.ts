import { f } from '@clausier/kernel';
import { z } from 'zod';

export const schema = z.strictObject({ reason: f.publicReason(), on: f.optional(f.date()) });
export type ReopenLocalEvaluation = z.output<typeof schema>;
