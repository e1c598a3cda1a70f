import type { Command, Refusal } from '@clausier/kernel';
import type { MandateState } from '../model/mandate-state.js';
import { before } from './before.js';

/** Figures and baselines of a mandate are never dated before its vote. */
export function beforeVote({ mandate }: MandateState, { on }: Command): Refusal | undefined {
  return before(mandate?.votedOn, on);
}
