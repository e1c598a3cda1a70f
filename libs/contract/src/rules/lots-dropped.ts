import type { NewEvent } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import type { TenderingContract } from '../model/contract-state.js';
import { isHeld, isUndecided } from '../model/lot-state.js';

/** The event that ends the tender, if no other lot is awarded or still to decide once this one is dropped. */
export function endsUnsuccessful({ lots }: TenderingContract, dropped: string): readonly NewEvent[] {
  const others = lots.filter(({ lot }) => lot !== dropped);
  return others.some((lot) => isHeld(lot) || isUndecided(lot)) ? [] : [contractEvents.ContractUnsuccessful({})];
}
