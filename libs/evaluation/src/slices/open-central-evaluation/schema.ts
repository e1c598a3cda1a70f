import { f } from '@clausier/kernel';
import { z } from 'zod';

export const schema = z.strictObject({ on: f.optional(f.date()) });
export type OpenCentralEvaluation = z.output<typeof schema>;
