import type { FactResolver } from './resolver.js';

/** Every fact that a slice may ask for. A slice whose fact is missing here stops the start. */
export const factResolvers: readonly FactResolver[] = [];
