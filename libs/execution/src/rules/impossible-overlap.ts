import type { Refusal } from '@clausier/kernel';
import { refuse } from '../refusals.js';
import { hours } from './figures.js';
import { overlapOf, type Claim } from './overlap.js';

/** R7: refused, with the figures, where one person's overlapping hours exceed what the days of their union hold. */
export function impossibleOverlap(claim: Claim, others: readonly Claim[], path: string): Refusal | undefined {
  const overlap = overlapOf(claim, others);
  if (!overlap?.excess) return undefined;
  const { days, centihours, maximum } = overlap.excess;
  const figures = { hours: hours(centihours), days, maximum: hours(maximum), statements: overlap.statements };
  return refuse('OVERLAP_IMPOSSIBLE', figures, path);
}
