import { contract, existing } from '@clausier/contract';
import type { PlannedContractFact } from '@clausier/programming';
import type { FactResolver } from './resolver.js';

/** Key: purchase id, which is the contract's. */
export const plannedContractResolver: FactResolver<PlannedContractFact> = {
  resolve: async (load, key) => ({ planned: existing(await load.state(contract, key)) !== undefined }),
};
