import { mandate as mandateAggregate } from '@clausier/governance';
import type { MandatesFact } from '@clausier/programming';
import type { FactResolver } from './resolver.js';

/**
 * Key: buyer id. The buyer's mandates in order of their recording. A mandate recorded in between
 * only allows more, so only those read are checked.
 */
export const mandatesResolver: FactResolver<MandatesFact> = {
  resolve: async (load, key) => {
    const states = await Promise.all((await load.ids('mandate')).map((id) => load.state(mandateAggregate, id)));
    return states
      .flatMap(({ mandate }) => mandate ?? [])
      .filter(({ buyer }) => buyer === key)
      .map(({ family, votedOn }) => ({ family, votedOn }));
  },
};
