import { f } from '@clausier/kernel';
import { z } from 'zod';
import { IMPACT_LEVELS } from '../../events/local-evaluation-events.js';

export const schema = z.strictObject({
  indicator: f.openCode(),
  pointZero: f.optional(f.count()),
  expected: f.optional(f.code(IMPACT_LEVELS)),
  perceived: f.optional(f.code(IMPACT_LEVELS)),
  real: f.optional(f.code(IMPACT_LEVELS)),
  on: f.optional(f.date()),
});
export type RecordAssessment = z.output<typeof schema>;
