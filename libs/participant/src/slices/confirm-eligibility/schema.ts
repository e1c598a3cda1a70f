import { f } from '@clausier/kernel';
import { z } from 'zod';
import { ELIGIBILITY_ROUTES } from '../../events/participant-events.js';

export const schema = z.strictObject({
  contract: f.ref(),
  route: f.code(ELIGIBILITY_ROUTES),
  from: f.date(),
  on: f.optional(f.date()),
});
export type ConfirmEligibility = z.output<typeof schema>;

/** Personal criteria seen by the facilitator, by code (RSA, DELD, RQTH…): vault only. Route `structure` collects none. */
export const personal = z.strictObject({
  criteria: z
    .array(z.string().regex(/^[A-Z][A-Z0-9_]{1,31}$/))
    .min(1)
    .max(20)
    .optional(),
});
