import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { conventionEvents } from '../../events/convention.js';
import type { ConventionState } from '../../model/convention.js';
import { refuse } from '../../refusals.js';
import type { EndConvention } from './schema.js';

export function decide(state: ConventionState, { data, on }: Command<EndConvention>): Decision {
  const { from, until, ended } = state;
  if (ended) return unchanged;
  if (from !== undefined && on < from) return refuse('BEFORE_PREVIOUS_STEP', { on, previous: from }, 'on');
  if (until !== undefined && on > until) return refuse('CONVENTION_EXPIRED', { until }, 'on');
  return accept(conventionEvents.ConventionEnded({ reason: data.reason }));
}
