import type { Command, Scope } from '@clausier/kernel';
import type { BuyerState } from '../model/buyer.js';

/** A registered buyer is its own scope; an unknown one has none. */
export function buyerScope(state: BuyerState, command: Command): Scope | undefined {
  return state.registeredOn === undefined ? undefined : { buyer: command.id };
}
