import { defineAggregate, streamName } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { existing, noContract, type ContractState } from './contract-state.js';
import { evolve } from './evolve.js';

/** `contract-<id>`: one procurement contract; its id is that of the purchase it was. */
export const contract = defineAggregate({
  category: 'contract',
  events: contractEvents,
  initial: noContract,
  evolve,
  /** A contract that is being planned is its programme's. */
  buyerOf: (_id, state: ContractState, data?: { readonly programme?: string }) =>
    existing(state)?.buyer ??
    (data?.programme === undefined ? undefined : { sameAs: streamName('directorateProgramme', data.programme) }),
});
