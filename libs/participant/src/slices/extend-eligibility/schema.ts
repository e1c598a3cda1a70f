import { f } from '@clausier/kernel';
import { z } from 'zod';
import { EXTENSION_REASONS } from '../../events/participant-events.js';

export const schema = z.strictObject({
  contract: f.ref(),
  /** New last day. */
  until: f.date(),
  reason: f.code(EXTENSION_REASONS),
  on: f.optional(f.date()),
});
export type ExtendEligibility = z.output<typeof schema>;
