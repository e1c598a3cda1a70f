import { f } from '@clausier/kernel';
import { z } from 'zod';
import { NO_HOURS_REASONS } from '../../events/hours-events.js';

export const schema = z.strictObject({
  lot: f.ref(),
  employer: f.ref(),
  reason: f.code(NO_HOURS_REASONS),
  on: f.optional(f.date()),
});
export type DeclareNoHours = z.output<typeof schema>;
