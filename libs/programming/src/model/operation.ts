import { defineAggregate } from '@clausier/kernel';
import { operationEvents } from '../events/operation.js';
import { evolve } from './evolve-operation.js';
import { undefinedOperation } from './operation-state.js';

/** `operation-<id>`: one works operation and the purchases that count in it. */
export const operation = defineAggregate({
  category: 'operation',
  events: operationEvents,
  initial: undefinedOperation,
  evolve,
  buyerOf: (_id, { operation: defined }, data?: { readonly buyer?: string }) => defined?.buyer ?? data?.buyer,
});
