import { f } from '@clausier/kernel';
import { z } from 'zod';
import { REFUSAL_GROUNDS } from '../../events/participant-events.js';

export const schema = z.strictObject({
  contract: f.ref(),
  ground: f.code(REFUSAL_GROUNDS),
  on: f.optional(f.date()),
});
export type RefuseEligibility = z.output<typeof schema>;
