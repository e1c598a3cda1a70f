import { contract, existing, lotsByCourse, type OtherContractFact } from '@clausier/contract';
import type { FactResolver } from './resolver.js';

/** Key: contract id. One that nobody planned has no buyer and no lots. */
export const otherContractResolver: FactResolver<OtherContractFact> = {
  resolve: async (load, key) => {
    const known = existing(await load.state(contract, key));
    if (!known) return { lots: [] };
    const { open, over } = lotsByCourse(known);
    return { buyer: known.buyer, lots: open, ...(over.length === 0 ? {} : { over }) };
  },
};
