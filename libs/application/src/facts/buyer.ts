import { buyer as buyerAggregate, type BuyerState } from '@clausier/directory';
import type { FactResolver } from './resolver.js';

/** What the contexts may know of a buyer. Each declares the part it reads. */
type BuyerFact = Omit<BuyerState, 'grants'>;

/** Key: buyer id. An unknown buyer has no `registeredOn`. */
export const buyerResolver: FactResolver<BuyerFact> = {
  resolve: async (load, key) => {
    const { grants: _grants, ...buyer } = await load.state(buyerAggregate, key);
    return buyer;
  },
};
