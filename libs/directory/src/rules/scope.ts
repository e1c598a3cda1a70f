import type { Reach } from '@clausier/kernel';
import type { BuyerState } from '../model/buyer-state.js';

/** A right is given over the whole buyer, once that is registered. */
export function buyerScope(state: BuyerState): Reach | undefined {
  return state.registeredOn === undefined ? undefined : {};
}
