import { contract, existing } from '@clausier/contract';
import type { PlannedContractFact } from '@clausier/programming';
import type { FactResolver } from './resolver.js';

/** Key: `<programme>/<purchase>`. The contract has the purchase's id. */
export const plannedContractResolver: FactResolver<PlannedContractFact> = {
  resolve: async (load, key) => {
    const [programme, purchase = ''] = key.split('/');
    const known = existing(await load.state(contract, purchase));
    const planned = known?.source === 'review' && known.programme === programme;
    return { planned, taken: known !== undefined && !planned };
  },
};
