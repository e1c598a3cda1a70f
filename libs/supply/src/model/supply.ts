import { defineAggregate, streamName } from '@clausier/kernel';
import { supplyEvents } from '../events/supply-events.js';
import { evolve } from './evolve.js';
import { emptyQuarter } from './state.js';
import { partsOfSupplyId } from './supply-id.js';

/** `supply-<canteen>.<yyyyqn>`: the food purchases of one canteen in one civil quarter. */
export const supply = defineAggregate({
  category: 'supply',
  events: supplyEvents,
  initial: emptyQuarter,
  evolve,
  buyerOf: (id) => {
    const parts = partsOfSupplyId(id);
    return parts && { sameAs: streamName('canteen', parts.canteen) };
  },
});
