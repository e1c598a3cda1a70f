import type { Refusal } from '@clausier/kernel';
import type { FreezeFact } from '../facts.js';
import { refuse } from '../refusals.js';

/** R11: an entry after the freeze is late by definition; only a reasoned correction remains. */
export function frozen(contract: string, freeze: FreezeFact): Refusal | undefined {
  return freeze.frozenOn === undefined
    ? undefined
    : refuse('EVALUATION_FROZEN', { contract, frozenOn: freeze.frozenOn });
}
