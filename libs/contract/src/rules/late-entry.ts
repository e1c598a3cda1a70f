import type { Refusal } from '@clausier/kernel';
import type { FreezeFact } from '../facts.js';
import { refuse } from '../refusals.js';

/**
 * R11: an entry that moves frozen figures is refused, unless it is a reasoned correction by someone with that right. A
 * correction opens the evaluation again, and it needs new signatures.
 */
export function lateEntry(
  { frozenOn }: FreezeFact,
  correction: string | undefined,
  mayCorrect: boolean,
): Refusal | undefined {
  if (frozenOn === undefined)
    return correction === undefined ? undefined : refuse('CORRECTION_NOT_EXPECTED', {}, 'correction');
  return correction !== undefined && mayCorrect ? undefined : refuse('FIGURES_FROZEN', { frozenOn }, 'correction');
}
