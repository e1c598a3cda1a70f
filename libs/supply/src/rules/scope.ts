import type { Reach } from '@clausier/kernel';
import type { CanteenFact } from '../facts.js';
import { partsOfSupplyId } from '../model/supply-id.js';

/** A canteen's purchases belong to its manager, whatever the quarter. */
export function supplyScope(id: string, canteen: CanteenFact | null): Reach | undefined {
  return canteen && partsOfSupplyId(id) ? { canteen: canteen.canteen } : undefined;
}

/** Canteen of a supply stream's id; the id itself when malformed, which names none. */
export function canteenOf(id: string): string {
  return partsOfSupplyId(id)?.canteen ?? id;
}
