import type { Reach } from '@clausier/kernel';
import type { EvaluationBuyerFact } from '../facts.js';
import { partsOfCentralEvaluationId } from '../model/central-evaluation-state.js';

/** A central evaluation acts on its whole buyer; unknown buyers have none. */
export function centralScope(buyer: EvaluationBuyerFact): Reach | undefined {
  return buyer.registeredOn === undefined ? undefined : {};
}

/** Buyer of a central evaluation's id. A malformed id stands for itself, and no buyer has it. */
export function buyerOf(id: string): string {
  return partsOfCentralEvaluationId(id)?.buyer ?? id;
}
