import { buyerAggregate, type BuyerState } from '@clausier/directory';
import type { FactResolver } from './resolver.js';

/** What the contexts may know of a buyer. Each declares the part it reads. */
export interface BuyerFact extends Omit<BuyerState, 'grants'> {
  /** Facilitators' bodies that hold, or held, a grant at this buyer. */
  readonly facilitatorBodies: readonly string[];
}

/** Key: buyer id. An unknown buyer has no `registeredOn`. */
export const buyerResolver: FactResolver<BuyerFact> = {
  fact: 'buyer',
  resolve: async (load, key) => {
    const { grants, ...buyer } = await load.state(buyerAggregate, key);
    const bodies = grants.flatMap(({ role, body }) => (role === 'facilitator' && body !== undefined ? [body] : []));
    return { ...buyer, facilitatorBodies: [...new Set(bodies)] };
  },
};
