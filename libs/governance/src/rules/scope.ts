import type { Command, Scope } from '@clausier/kernel';
import type { ProcessBuyerFact } from '../facts.js';

/** A mandate or convention acts where its buyer is. An unknown one has no scope. */
export function buyerScope(buyer: string | undefined): Scope | undefined {
  return buyer === undefined ? undefined : { buyer };
}

/** A follow-up acts where the buyer of its process is. */
export function followUpScope(
  _state: unknown,
  _command: Command,
  facts: { readonly processBuyer: ProcessBuyerFact },
): Scope | undefined {
  return buyerScope(facts.processBuyer.buyer);
}
