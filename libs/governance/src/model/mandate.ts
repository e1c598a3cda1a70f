import { defineAggregate } from '@clausier/kernel';
import { mandateEvents } from '../events/mandate.js';
import { evolve } from './evolve-mandate.js';
import { noMandate } from './mandate-state.js';

/** `mandate-<id>`: one vote that clauses rest on, with the figures of its sources. */
export const mandate = defineAggregate({
  category: 'mandate',
  events: mandateEvents,
  initial: noMandate,
  evolve,
  buyerOf: (_id, { mandate: voted }, data?: { readonly buyer?: string }) => voted?.buyer ?? data?.buyer,
});
