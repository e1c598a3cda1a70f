import type { Scope } from '@clausier/kernel';
import type { EvaluatedContractFact } from '../facts.js';

/** A local evaluation belongs to the contract's directorate and facilitators. */
export function evaluationScope(contract: EvaluatedContractFact | null): Scope | undefined {
  if (!contract) return undefined;
  const { buyer, directorate, facilitators } = contract;
  return { buyer, directorate, contract: contract.contract, facilitators };
}
