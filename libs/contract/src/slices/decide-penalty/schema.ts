import { z } from 'zod';
import { f } from '@clausier/kernel';
import { AUTHORITIES, PENALTY_DECISIONS } from '../../events/penalty-events.js';

/** `amountCents` only with `reduced`; `reasons` with `reduced` and `waived`; `correction` once the figures are frozen. */
export const schema = z.strictObject({
  lot: f.ref(),
  decision: f.code(PENALTY_DECISIONS),
  amountCents: f.optional(f.cents()),
  reasons: f.optional(f.publicReason()),
  authority: f.code(AUTHORITIES),
  actReference: f.openCode(),
  correction: f.optional(f.publicReason()),
  on: f.optional(f.date()),
});
export type Data = z.output<typeof schema>;
