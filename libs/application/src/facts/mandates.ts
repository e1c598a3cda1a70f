import { mandate as mandateAggregate } from '@clausier/governance';
import type { MandatesFact } from '@clausier/programming';
import type { FactResolver } from './resolver.js';

/**
 * Key: buyer id. The buyer's mandates in order of their recording. Only the mandates read are checked in the append:
 * one recorded meanwhile can only allow more.
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
