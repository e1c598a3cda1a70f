import { defineAggregate } from '@clausier/kernel';
import { buyerEvents } from '../events/buyer.js';
import { evolve } from './evolve-buyer.js';
import { unregistered } from './buyer-state.js';

/** `buyer-<id>`: one public buyer, its directorates and the roles granted there. */
export const buyer = defineAggregate({
  category: 'buyer',
  events: buyerEvents,
  initial: unregistered,
  evolve,
  buyerOf: (id) => id,
});
