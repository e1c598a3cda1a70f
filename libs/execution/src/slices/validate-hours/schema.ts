import { f } from '@clausier/kernel';
import { z } from 'zod';
import { REVIEW_REASONS } from '../../events/hours-events.js';

const review = f.object({
  statement: f.ref(),
  /** What counts, training included where the clause counts it; all of it when missing. */
  centihours: f.optional(f.centihours()),
  /** Needed for less than declared. */
  reason: f.optional(f.code(REVIEW_REASONS)),
});

export const schema = z.strictObject({
  statements: z.array(review).min(1).max(100),
  confirmFlags: f.optional(f.flag()),
  on: f.optional(f.date()),
});
export type ValidateHours = z.output<typeof schema>;
export type Review = ValidateHours['statements'][number];
