import type { Actor, Refusal } from '@clausier/kernel';
import type { BuyerFact } from '../facts.js';
import { refuse } from '../refusals.js';

/** R12: a buyer may keep launch and notification for its procurement office (local switch). */
export function reservedToProcurement(actor: Actor, buyer: BuyerFact): Refusal | undefined {
  return buyer.launchReservedToProcurement && !actor.roles.includes('procurementOffice')
    ? refuse('RESERVED_TO_PROCUREMENT')
    : undefined;
}
