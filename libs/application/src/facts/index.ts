import { buyerResolver } from './buyer.js';
import { processBuyerResolver } from './process-buyer.js';
import type { FactResolver } from './resolver.js';

/** Every fact that a slice may ask for. A slice whose fact is missing here stops the start. */
export const factResolvers: readonly FactResolver[] = [buyerResolver, processBuyerResolver];
