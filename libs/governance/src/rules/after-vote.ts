import type { Command, Refusal } from '@clausier/kernel';
import type { MandateState } from '../model/mandate-state.js';
import { refuse } from '../refusals.js';

/** Figures and baselines of a mandate are never dated before its vote. */
export function beforeVote({ mandate }: MandateState, { on }: Command): Refusal | undefined {
  if (mandate === undefined || on >= mandate.votedOn) return undefined;
  return refuse('BEFORE_PREVIOUS_STEP', { on, previous: mandate.votedOn }, 'on');
}
