import { defineAggregate } from '@clausier/kernel';
import { canteenEvents } from '../events/canteen.js';
import { evolve } from './evolve-canteen.js';
import { unknownCanteen } from './canteen-state.js';

/** `canteen-<id>`: one canteen of a buyer. */
export const canteen = defineAggregate({
  category: 'canteen',
  events: canteenEvents,
  initial: unknownCanteen,
  evolve,
  buyerOf: (_id, { canteen: known }, data?: { readonly buyer?: string }) => known?.buyer ?? data?.buyer,
});
