import { isSafe } from '@clausier/rulebook';
import type { FieldValues, LocalDate, Refusal } from '@clausier/kernel';
import type { lotShape } from '../events/purchase-fields.js';
import type { Purchase } from '../model/purchase.js';
import { refuse } from '../refusals.js';

interface NeedLot {
  readonly lot: string;
  readonly estimatedValueCents: number;
}

/** A purchase has at least one lot, each under its own code, and lasts at least a month. */
export function lotsRefusal(lots: readonly NeedLot[], durationMonths: number): Refusal | undefined {
  if (lots.length === 0) return refuse('LOTS_MISSING', {}, 'lots');
  const twice = lots.findIndex(({ lot }, i) => lots.findIndex((other) => other.lot === lot) !== i);
  if (twice >= 0) return refuse('LOT_DUPLICATE', { lot: lots[twice]?.lot ?? '' }, `lots.${twice}.lot`);
  return durationMonths === 0 ? refuse('DURATION_MISSING', {}, 'durationMonths') : undefined;
}

/** The lots of a purchase as they were stated, without what was answered, sized and decided of them. */
export function statedLots({ lots }: Pick<Purchase, 'lots'>): readonly FieldValues<typeof lotShape>[] {
  return lots.map(({ lot, officialName, estimatedValueCents }) => ({ lot, officialName, estimatedValueCents }));
}

/** The estimate counts every lot, option and renewal (R2). It is never less than the sum of the lots, its default. */
export function estimateOf(lots: readonly NeedLot[], estimated: number | undefined): number | Refusal {
  const sum = lots.reduce((total, lot) => total + BigInt(lot.estimatedValueCents), 0n);
  if (!isSafe(sum)) return refuse('OUT_OF_RANGE', { field: 'estimatedValueCents' }, 'lots');
  const lotsCents = Number(sum);
  if (estimated !== undefined && estimated < lotsCents)
    return refuse('LOTS_EXCEED_PURCHASE', { lotsCents, estimatedCents: estimated }, 'estimatedValueCents');
  return estimated ?? lotsCents;
}

/** A purchase that is launched already cannot be programmed. */
export function launchRefusal(plannedLaunchOn: LocalDate, on: LocalDate): Refusal | undefined {
  if (plannedLaunchOn >= on) return undefined;
  return refuse('LAUNCH_BEFORE_DECLARATION', { plannedLaunchOn, on }, 'plannedLaunchOn');
}
