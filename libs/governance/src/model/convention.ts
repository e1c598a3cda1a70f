import { defineAggregate } from '@clausier/kernel';
import { conventionEvents } from '../events/convention.js';
import { evolve } from './evolve-convention.js';
import { unsigned } from './convention-state.js';

/** `convention-<id>`: one convention between a buyer and a facilitator’s body. */
export const convention = defineAggregate({
  category: 'convention',
  events: conventionEvents,
  initial: unsigned,
  evolve,
  buyerOf: (_id, { buyer }, data?: { readonly buyer?: string }) => buyer ?? data?.buyer,
});
