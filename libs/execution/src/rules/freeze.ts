import type { Refusal } from '@clausier/kernel';
import type { FreezeFact } from '../facts.js';
import { refuse } from '../refusals.js';

/** R11: no statement is entered, validated or rejected after the freeze. A reasoned correction remains possible. */
export function frozen(contract: string, freeze: FreezeFact): Refusal | undefined {
  return freeze.frozenOn === undefined
    ? undefined
    : refuse('EVALUATION_FROZEN', { contract, frozenOn: freeze.frozenOn });
}
