import { ruleRefused, type RuleRefused } from '../book/refused.js';
import { ruleBook } from '../book/rule-book.js';
import { ruleRefs, type RuleRef } from '../book/rule-ref.js';
import { halfUp, isSafe, sum } from './exact.js';
import { firstOutOfRange } from './ranges.js';
import { classifier, QUALITY_CLASSES, type SupplyClass, type SupplyLine } from './supply-classes.js';
import { foodLimits, verdictOf, type CanteenKind, type FoodTerritory, type Verdict } from './supply-verdicts.js';

/** All the food purchases of one canteen in one civil year (R10). */
export interface SuppliesInput {
  readonly year: number;
  readonly canteen: CanteenKind;
  /** Default: `metropole`. */
  readonly territory?: FoodTerritory | undefined;
  readonly lines: readonly SupplyLine[];
}

/** An exact share of value, in cents, not reduced. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  /** In per cent, half-up to one decimal (`22.3`); null when the denominator is 0. */
  readonly shown: string | null;
}

export interface SuppliesResult {
  readonly totalCents: number;
  readonly organicShare: Share;
  readonly qualityShare: Share;
  readonly meatFishShare: Share;
  readonly localShareExcludingOrganic: Share;
  /** The class of each line, in order. */
  readonly classified: readonly SupplyClass[];
  readonly verdicts: { readonly quality: Verdict; readonly organic: Verdict; readonly meatFish: Verdict };
  readonly rules: readonly RuleRef[];
}

/**
 * Shares of the year and EGalim verdicts. Shares may be asked of any set of lines. Verdicts have a meaning for a whole
 * year only.
 */
export function supplies(input: SuppliesInput): SuppliesResult | RuleRefused {
  const refused = firstOutOfRange([
    ['year', input.year, 'year'],
    ...input.lines.map((line, i) => [`lines.${i}.valueCents`, line.valueCents, 'natural'] as const),
  ]);
  if (refused) return refused;
  const rules = ruleBook.at(`${input.year}-01-01`);
  const classOf = classifier(rules);
  const lines = input.lines.map((line) => ({ ...line, class: classOf(line.labels) }));
  const valueOf = (keep: (line: (typeof lines)[number]) => boolean) =>
    sum(lines.filter(keep).map((line) => line.valueCents));
  const total = valueOf(() => true);
  if (!isSafe(total)) return ruleRefused('OUT_OF_RANGE', '');

  const isMeatOrFish = (line: SupplyLine) => line.family === 'meat' || line.family === 'fish';
  const organic = valueOf((line) => line.class === 'organic');
  const organicShare = share(organic, total);
  const qualityShare = share(
    valueOf((line) => line.class !== 'none'),
    total,
  );
  const meatFishShare = share(
    valueOf((line) => isMeatOrFish(line) && line.class !== 'none'),
    valueOf(isMeatOrFish),
  );
  const limits = foodLimits(input.canteen, input.territory ?? 'metropole', input.year);
  return {
    totalCents: Number(total),
    organicShare,
    qualityShare,
    meatFishShare,
    localShareExcludingOrganic: share(
      valueOf((line) => line.local && line.class !== 'organic'),
      total - organic,
    ),
    classified: lines.map((line) => line.class),
    verdicts: {
      quality: verdictOf(qualityShare, limits.quality),
      organic: verdictOf(organicShare, limits.organic),
      meatFish: verdictOf(meatFishShare, limits.meatFish),
    },
    rules: ruleRefs(
      ...QUALITY_CLASSES.map((name) => rules.get(`food.class.${name}`)),
      ...[limits.duty, limits.quality, limits.organic, limits.meatFish].filter((entry) => entry !== undefined),
    ),
  };
}

function share(numerator: bigint, denominator: bigint): Share {
  return {
    numerator: Number(numerator),
    denominator: Number(denominator),
    shown: denominator === 0n ? null : oneDecimal(halfUp(numerator * 1_000n, denominator)),
  };
}

function oneDecimal(tenths: bigint): string {
  return `${tenths / 10n}.${tenths % 10n}`;
}
