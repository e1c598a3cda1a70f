import type { Reach } from '@clausier/kernel';
import type { EvaluatedContractFact } from '../facts.js';

/** A local evaluation belongs to the contract's directorate and facilitators. */
export function evaluationScope(contract: EvaluatedContractFact | null): Reach | undefined {
  if (!contract) return undefined;
  const { directorate, facilitators } = contract;
  return { directorate, contract: contract.contract, facilitators };
}
