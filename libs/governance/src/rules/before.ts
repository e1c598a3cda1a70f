import type { LocalDate, Refusal } from '@clausier/kernel';
import { refuse } from '../refusals.js';

/** A step is not dated before the one it follows. */
export function before(previous: LocalDate | undefined, on: LocalDate): Refusal | undefined {
  if (previous === undefined || on >= previous) return undefined;
  return refuse('BEFORE_PREVIOUS_STEP', { on, previous }, 'on');
}
