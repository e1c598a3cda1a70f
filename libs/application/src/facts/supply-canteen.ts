import { canteen as canteenAggregate } from '@clausier/directory';
import type { CanteenFact } from '@clausier/supply';
import type { FactResolver } from './resolver.js';

/** Key: canteen id; `null` when nobody registered it. */
export const supplyCanteenResolver: FactResolver<CanteenFact | null> = {
  resolve: async (load, key) => {
    const { canteen } = await load.state(canteenAggregate, key);
    return canteen ? { canteen: key, buyer: canteen.buyer, registeredOn: canteen.registeredOn } : null;
  },
};
