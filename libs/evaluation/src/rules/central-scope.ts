import type { Scope } from '@clausier/kernel';
import type { EvaluationBuyerFact } from '../facts.js';
import { partsOfCentralEvaluationId } from '../model/central-evaluation-state.js';

/** A central evaluation is its buyer's; unknown buyers have none. */
export function centralScope(id: string, buyer: EvaluationBuyerFact): Scope | undefined {
  const parts = partsOfCentralEvaluationId(id);
  return parts && buyer.registeredOn !== undefined ? { buyer: parts.buyer } : undefined;
}

/** Buyer of a central evaluation's id; the id itself when malformed, which names none. */
export function buyerOf(id: string): string {
  return partsOfCentralEvaluationId(id)?.buyer ?? id;
}
