import { f } from '@clausier/kernel';
import { z } from 'zod';
import { EXIT_CLASSES, EXIT_MILESTONES } from '../../events/participant-events.js';

export const schema = z.strictObject({
  contract: f.ref(),
  exitClass: f.code(EXIT_CLASSES),
  milestone: f.code(EXIT_MILESTONES),
  on: f.optional(f.date()),
});
export type RecordExit = z.output<typeof schema>;
