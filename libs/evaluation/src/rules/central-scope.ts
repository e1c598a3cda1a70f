import type { Scope } from '@clausier/kernel';
import type { EvaluationBuyerFact } from '../facts.js';
import { partsOfCentralEvaluationId } from '../model/central-evaluation-state.js';

/** A central evaluation belongs to its buyer; `undefined` for an unknown buyer. */
export function centralScope(id: string, buyer: EvaluationBuyerFact): Scope | undefined {
  const parts = partsOfCentralEvaluationId(id);
  return parts && buyer.registeredOn !== undefined ? { buyer: parts.buyer } : undefined;
}

/** Buyer of a central evaluation's id. A malformed id stands for itself, and no buyer has it. */
export function buyerOf(id: string): string {
  return partsOfCentralEvaluationId(id)?.buyer ?? id;
}
