import { contract, existing, isHeld } from '@clausier/contract';
import { isEntityId } from '@clausier/kernel';
import type { SupplyContractFact } from '@clausier/supply';
import type { FactResolver } from './resolver.js';

/** Key: contract ids joined by commas; unknown ones are left out. */
export const supplyContractsResolver: FactResolver<readonly SupplyContractFact[]> = {
  resolve: async (load, key) => {
    const ids = key.split(',').filter(isEntityId);
    const states = await Promise.all(ids.map(async (id) => ({ id, known: existing(await load.state(contract, id)) })));
    return states.flatMap(({ id, known }) =>
      known
        ? {
            contract: id,
            buyer: known.buyer,
            lots: known.lots.map((lot) => ({
              lot: lot.lot,
              holders: isHeld(lot) ? lot.holders.map(({ supplier }) => supplier) : [],
            })),
          }
        : [],
    );
  },
};
