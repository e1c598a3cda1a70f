import type { Reach } from '@clausier/kernel';
import type { CanteenFact } from '../facts.js';
import { partsOfSupplyId } from '../model/supply-id.js';

/** A canteen's purchases are its manager's, in every quarter. */
export function supplyScope(id: string, canteen: CanteenFact | null): Reach | undefined {
  return canteen && partsOfSupplyId(id) ? { canteen: canteen.canteen } : undefined;
}

/** Canteen of a supply stream's id. A malformed id stands for itself, and no canteen has it. */
export function canteenOf(id: string): string {
  return partsOfSupplyId(id)?.canteen ?? id;
}
