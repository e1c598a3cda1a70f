import { z } from 'zod';
import { f } from '@clausier/kernel';
import { clause, DECISIONS, waiver } from '../../events/clause-fields.js';

export const schema = z.strictObject({
  lot: f.ref(),
  decision: f.code(DECISIONS),
  clauses: f.optional(f.list(clause)),
  reason: f.optional(f.publicReason()),
  waiver: f.optional(waiver),
  /** The launch date it is decided for. Default: the planned one. */
  launchOn: f.optional(f.date()),
  on: f.optional(f.date()),
});
export type Data = z.output<typeof schema>;
