import { f } from '@clausier/kernel';
import { z } from 'zod';
import { CORRECTION_REASONS } from '../../events/hours-events.js';

export const schema = z.strictObject({
  statement: f.ref(),
  deltaCentihours: f.signedCentihours(),
  reason: f.code(CORRECTION_REASONS),
  on: f.optional(f.date()),
});
export type RequestHoursCorrection = z.output<typeof schema>;
