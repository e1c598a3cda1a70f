import { defineAggregate, streamName } from '@clausier/kernel';
import { hoursEvents } from '../events/hours-events.js';
import { evolve } from './evolve.js';
import { partsOfHoursId } from './hours-id.js';
import { emptyMonth } from './state.js';

/** `hours-<contract>.<yyyymm>`: the statements of one contract for one month. */
export const hours = defineAggregate({
  category: 'hours',
  events: hoursEvents,
  initial: emptyMonth,
  evolve,
  buyerOf: (id) => {
    const parts = partsOfHoursId(id);
    return parts && { sameAs: streamName('contract', parts.contract) };
  },
});
