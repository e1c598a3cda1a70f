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

/**
 * Personal criteria seen by the facilitator, by code (RSA, DELD, TH…), each with its proof: vault only. Proofs are seen,
 * not copied: their day, their last day and a reference say which they were.
 */
export const personal = z.strictObject({
  criteria: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[A-Z][A-Z0-9_]{1,31}$/),
        proofOn: f.date(),
        validUntil: f.optional(f.date()),
        reference: z.string().trim().min(1).max(100).optional(),
      }),
    )
    .min(1)
    .max(20)
    .optional(),
});
export type PersonalCriteria = z.output<typeof personal>;
