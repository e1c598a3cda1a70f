import type { Reach } from '@clausier/kernel';
import type { CanteenFact } from '../facts.js';
import type { SupplyLine, SupplyState } from '../model/state.js';
import { partsOfSupplyId } from '../model/supply-id.js';

/** A canteen's purchases are its manager's, in every quarter. */
export function supplyScope(id: string, canteen: CanteenFact | null): Reach | undefined {
  return canteen && partsOfSupplyId(id) ? { canteen: canteen.canteen } : undefined;
}

/** The same, open to the correspondent of the one supplier that all lines name (R12). */
export function scopeOfLines(
  id: string,
  canteen: CanteenFact | null,
  lines: readonly { readonly supplier?: string | undefined }[],
): Reach | undefined {
  const scope = supplyScope(id, canteen);
  return scope && { ...scope, suppliers: soleSupplier(lines) };
}

/** A list that names several suppliers, or has a line without one, is for the canteen to enter. */
function soleSupplier(lines: readonly { readonly supplier?: string | undefined }[]): readonly string[] {
  const suppliers = new Set(lines.map(({ supplier }) => supplier));
  const [supplier] = suppliers;
  return suppliers.size === 1 && supplier !== undefined ? [supplier] : [];
}

/** Recorded lines among those named. */
export function linesNamed(state: SupplyState, names: readonly string[]): readonly SupplyLine[] {
  return state.lines.filter(({ line }) => names.includes(line));
}

/** Canteen of a supply stream's id. A malformed id stands for itself, and no canteen has it. */
export function canteenOf(id: string): string {
  return partsOfSupplyId(id)?.canteen ?? id;
}
