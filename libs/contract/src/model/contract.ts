import { defineAggregate } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { noContract } from './contract-state.js';
import { evolve } from './evolve.js';

/** `contract-<id>`: one procurement contract; its id is that of the purchase it was. */
export const contract = defineAggregate({ category: 'contract', events: contractEvents, initial: noContract, evolve });
