import { ruleRefused, type RuleRefused } from '../book/refused.js';
import { latestRules, type RulesInForce } from '../book/rule-book.js';
import { ruleRefs, type RuleRef } from '../book/rule-ref.js';
import { halfUp, isSafe, lowestTerms, roundedUp } from './exact.js';
import { firstOutOfRange } from './ranges.js';

export const SIZING_ROUNDINGS = ['halfUpToHour', 'upToHour', 'halfUpToHundredth'] as const;
export type SizingRounding = (typeof SIZING_ROUNDINGS)[number];

/** R1. Amount without tax. */
export interface SizingInput {
  readonly amountCents: number;
  readonly labourShareBp: number;
  readonly effortRateBp: number;
  readonly hourlyCostCents: number;
  /** Default: the rule book's `sizing.rounding`. */
  readonly rounding?: SizingRounding | undefined;
}

interface SizingResult {
  readonly centihours: number;
  /** The hours before rounding, in lowest terms, as decimal strings of any size. */
  readonly exact: { readonly numerator: string; readonly denominator: string };
  readonly rounding: SizingRounding;
  readonly rules: readonly RuleRef[];
}

type Rounding = (numerator: bigint, denominator: bigint) => bigint;

const TO_CENTIHOURS: Readonly<Record<SizingRounding, Rounding>> = {
  halfUpToHour: (n, d) => halfUp(n, d) * 100n,
  upToHour: (n, d) => roundedUp(n, d) * 100n,
  halfUpToHundredth: (n, d) => halfUp(n * 100n, d),
};

/** True when the word names a rounding of R1. */
function isSizingRounding(name: string): name is SizingRounding {
  return (SIZING_ROUNDINGS as readonly string[]).includes(name);
}

/** Hours = amount × labour share × effort rate ÷ hourly cost, then the named rounding. */
export function sizing(input: SizingInput, rules: RulesInForce = latestRules): SizingResult | RuleRefused {
  const refused = firstOutOfRange([
    ['amountCents', input.amountCents, 'positive'],
    ['labourShareBp', input.labourShareBp, 'basisPoints'],
    ['effortRateBp', input.effortRateBp, 'basisPoints'],
    ['hourlyCostCents', input.hourlyCostCents, 'positive'],
  ]);
  if (refused) return refused;

  const byDefault = rules.get('sizing.rounding');
  const rounding = input.rounding ?? roundingOf(byDefault.value);
  const { numerator, denominator } = lowestTerms(
    BigInt(input.amountCents) * BigInt(input.labourShareBp) * BigInt(input.effortRateBp),
    BigInt(input.hourlyCostCents) * 100_000_000n,
  );
  const centihours = TO_CENTIHOURS[rounding](numerator, denominator);
  if (!isSafe(centihours)) return ruleRefused('OUT_OF_RANGE', '');
  return {
    centihours: Number(centihours),
    exact: { numerator: String(numerator), denominator: String(denominator) },
    rounding,
    rules: ruleRefs(rules.get('sizing.formula'), ...(input.rounding === undefined ? [byDefault] : [])),
  };
}

function roundingOf(name: string): SizingRounding {
  if (isSizingRounding(name)) return name;
  throw new RangeError(`Unknown rounding in the rule book: ${name}`);
}
