import { contract, existing, type OtherContractFact } from '@clausier/contract';
import type { FactResolver } from './resolver.js';

/** Key: contract id. One that nobody planned has no buyer and no lots. */
export const otherContractResolver: FactResolver<OtherContractFact> = {
  resolve: async (load, key) => {
    const known = existing(await load.state(contract, key));
    return { buyer: known?.buyer, lots: known?.lots.map(({ lot }) => lot) ?? [] };
  },
};
