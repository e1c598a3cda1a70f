import { f } from '@clausier/kernel';
import { z } from 'zod';
import { REVIEW_REASONS } from '../../events/hours-events.js';

export const schema = z.strictObject({
  statement: f.ref(),
  reason: f.code(REVIEW_REASONS),
  on: f.optional(f.date()),
});
export type RejectHours = z.output<typeof schema>;
