import { contract, existing, type ExistingContract } from '@clausier/contract';
import type { PlannedContractFact } from '@clausier/programming';
import type { FactResolver } from './resolver.js';

/** Key: `<programme>/<purchase>`. The contract has the purchase's id. */
export const plannedContractResolver: FactResolver<PlannedContractFact> = {
  resolve: async (load, key) => {
    const [programme = '', purchase = ''] = key.split('/');
    return plannedFrom(existing(await load.state(contract, purchase)), programme);
  },
};

/** Whether the contract of a code comes from that programme, or from elsewhere. */
export function plannedFrom(known: ExistingContract | undefined, programme: string) {
  const planned = known?.source === 'review' && known.programme === programme;
  return { planned, taken: known !== undefined && !planned };
}
