import type { Refusal } from '@clausier/kernel';
import { exactSum } from '@clausier/rulebook';
import { isHeld, type LotState } from '../model/lot-state.js';
import { refuse } from '../refusals.js';

/** Amount HT of all lots with a holder; `stated` is the amount that one of them is to have. Exact, or refused (R14). */
export function amountOfHeld(
  lots: readonly LotState[],
  path: string,
  stated?: { readonly lot: string; readonly amountCents: number },
): number | Refusal {
  const counted = lots.flatMap((lot) => {
    if (lot.lot === stated?.lot) return [stated];
    return isHeld(lot) ? [{ lot: lot.lot, amountCents: lot.amountCents }] : [];
  });
  const total = exactSum(counted.map(({ amountCents }) => amountCents));
  return total ?? refuse('SUM_OUT_OF_RANGE', { lots: counted.map(({ lot }) => lot) }, path);
}
