import { buyerResolver } from './buyer.js';
import { processBuyerResolver } from './process-buyer.js';
import { groupValueResolver } from './group-value.js';
import { operationResolver } from './operation.js';
import { plannedContractResolver } from './planned-contract.js';
import { programmesResolver } from './programmes.js';
import { reviewResolver } from './review.js';
import type { FactResolver } from './resolver.js';

/** Every fact that a slice may ask for. A slice whose fact is missing here stops the start. */
export const factResolvers: readonly FactResolver[] = [
  buyerResolver,
  processBuyerResolver,
  groupValueResolver,
  operationResolver,
  plannedContractResolver,
  programmesResolver,
  reviewResolver,
];
