import type { Refusal } from '@clausier/kernel';
import type { LotState } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { dueIsExact } from './lot-ledger.js';

/** R14: a value after which the hours due on its lot could not be counted is refused where it is entered. */
export function dueOutOfRange(after: LotState, path: string): Refusal | undefined {
  return dueIsExact(after) ? undefined : refuse('DUE_OUT_OF_RANGE', { lot: after.lot }, path);
}
