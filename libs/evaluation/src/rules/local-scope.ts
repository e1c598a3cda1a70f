import type { Reach } from '@clausier/kernel';
import type { EvaluatedContractFact } from '../facts.js';

/** A local evaluation is its contract's: its directorate's and its facilitators'. */
export function evaluationScope(contract: EvaluatedContractFact | null): Reach | undefined {
  if (!contract) return undefined;
  const { directorate, facilitators } = contract;
  return { directorate, contract: contract.contract, facilitators };
}
