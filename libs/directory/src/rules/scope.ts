import type { Command, Scope } from '@clausier/kernel';
import type { BuyerState } from '../model/buyer-state.js';

/** A registered buyer is its own scope. An unknown one has no scope. */
export function buyerScope(state: BuyerState, command: Command): Scope | undefined {
  return state.registeredOn === undefined ? undefined : { buyer: command.id };
}
