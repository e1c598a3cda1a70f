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
  /** A contract that is being planned is its programme's. One that already runs is entered for the buyer it names. */
  buyerOf: (_id, state: ContractState, data?: { readonly programme?: string; readonly buyer?: string }) =>
    existing(state)?.buyer ??
    (data?.programme === undefined ? data?.buyer : { sameAs: streamName('directorateProgramme', data.programme) }),
});
