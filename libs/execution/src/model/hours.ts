import { defineAggregate } from '@clausier/kernel';
import { hoursEvents } from '../events/hours-events.js';
import { evolve } from './evolve.js';
import { emptyMonth } from './state.js';

/** `hours-<contract>.<yyyymm>`: the statements of one contract for one month. */
export const hours = defineAggregate({ category: 'hours', events: hoursEvents, initial: emptyMonth, evolve });
