import type { RuleEntry } from '../book/entry.js';
import { ruleBook } from '../book/rule-book.js';

export const CANTEEN_KINDS = ['public', 'state', 'private'] as const;
export type CanteenKind = (typeof CANTEEN_KINDS)[number];

export const FOOD_TERRITORIES = [
  'metropole',
  'guadeloupe',
  'martinique',
  'guyane',
  'reunion',
  'saintMartin',
  'mayotte',
  'saintPierreEtMiquelon',
] as const;
export type FoodTerritory = (typeof FOOD_TERRITORIES)[number];

export type Verdict = 'met' | 'notMet' | 'notInForce' | 'noData';

/** The limits a canteen owes in a year, in basis points; a limit not owed yet is absent. Law: overlays do not reach it. */
interface FoodLimits {
  /** The duty the quality and organic limits come from. */
  readonly duty?: RuleEntry;
  readonly quality?: RuleEntry;
  readonly organic?: RuleEntry;
  readonly meatFish?: RuleEntry;
}

/** Limits of R10 by kind of canteen, territory and civil year: they start when the canteen's own duty starts. */
export function foodLimits(canteen: CanteenKind, territory: FoodTerritory, year: number): FoodLimits {
  const rules = ruleBook.at(`${year}-01-01`);
  const meatFish = rules.find(`food.limit.meatFish.${canteen}`);
  const duty = rules.find(`duty.food.${canteen}`);
  return {
    ...(duty && {
      duty,
      quality: rules.get(`food.limit.quality.${territory}`),
      organic: rules.get(`food.limit.organic.${territory}`),
    }),
    ...(meatFish && { meatFish }),
  };
}

/** The verdict: not in force, no data, or whether `share ≥ limit` on the exact fraction. */
export function verdictOf(
  share: { readonly numerator: number; readonly denominator: number },
  limit: RuleEntry | undefined,
): Verdict {
  if (!limit) return 'notInForce';
  if (share.denominator === 0) return 'noData';
  return BigInt(share.numerator) * 10_000n >= BigInt(Number(limit.value)) * BigInt(share.denominator)
    ? 'met'
    : 'notMet';
}
