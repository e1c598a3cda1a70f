import { ruleRefused, type RuleRefused } from '../book/refused.js';
import { latestRules, type RulesInForce } from '../book/rule-book.js';
import { ruleRefs, type RuleRef } from '../book/rule-ref.js';
import { halfUp, isSafe } from './exact.js';
import { firstOutOfRange } from './ranges.js';

export type PenaltyStrategy =
  /** A fixed amount per missing hour. */
  | { readonly kind: 'perHour'; readonly cents: number }
  /** `k` (decimal, up to four places) times the hourly ceiling in force, per missing hour. */
  | { readonly kind: 'ceilingMultiple'; readonly k: string; readonly ceilingCents: number };

export const PENALTY_KINDS = ['perHour', 'ceilingMultiple'] as const;

/** R9. The cap bears on the amended amount of the lot, without tax. */
export interface PenaltyInput {
  readonly shortfallCentihours: number;
  readonly strategy: PenaltyStrategy;
  readonly cap?: { readonly bp: number; readonly lotAmountCents: number } | undefined;
}

export interface PenaltyResult {
  readonly proposalCents: number;
  /** The proposal before the cap when the cap lowered it. */
  readonly cappedFrom: number | null;
  readonly rules: readonly RuleRef[];
}

/** Form of `k`: up to six digits, then up to four decimals. */
export const MULTIPLE_FORM = /^[0-9]{1,6}(\.[0-9]{1,4})?$/;

/** `k` in ten-thousandths, or nothing when it is malformed. */
export function multipleInTenThousandths(k: string): bigint | undefined {
  if (!MULTIPLE_FORM.test(k)) return undefined;
  const decimals = k.includes('.') ? k.length - k.indexOf('.') - 1 : 0;
  return BigInt(k.replace('.', '')) * 10n ** BigInt(4 - decimals);
}

/** Shortfall × rate, half-up to the cent, then the cap, itself rounded down: a proposal, never a decision. */
export function penalty(input: PenaltyInput, rules: RulesInForce = latestRules): PenaltyResult | RuleRefused {
  const { shortfallCentihours, strategy, cap } = input;
  const refused = firstOutOfRange([['shortfallCentihours', shortfallCentihours, 'natural']]);
  if (refused) return refused;
  const rate = rateOf(strategy);
  if ('refusal' in rate) return rate;
  const capRefused = firstOutOfRange(
    cap
      ? [
          ['cap.bp', cap.bp, 'basisPoints'],
          ['cap.lotAmountCents', cap.lotAmountCents, 'positive'],
        ]
      : [],
  );
  if (capRefused) return capRefused;

  const raw = halfUp(BigInt(shortfallCentihours) * rate.numerator, 100n * rate.denominator);
  const limit = cap && (BigInt(cap.bp) * BigInt(cap.lotAmountCents)) / 10_000n;
  if (!isSafe(raw)) return ruleRefused('OUT_OF_RANGE', '');
  const lowered = limit !== undefined && limit < raw;
  return {
    proposalCents: Number(lowered ? limit : raw),
    cappedFrom: lowered ? Number(raw) : null,
    rules: ruleRefs(rules.get(`penalty.${strategy.kind}`), ...(cap ? [rules.get('penalty.cap')] : [])),
  };
}

/** Cents per missing hour. */
interface Rate {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function rateOf(strategy: PenaltyStrategy): Rate | RuleRefused {
  if (strategy.kind === 'perHour') {
    return (
      firstOutOfRange([['strategy.cents', strategy.cents, 'positive']]) ?? {
        numerator: BigInt(strategy.cents),
        denominator: 1n,
      }
    );
  }
  const k = multipleInTenThousandths(strategy.k);
  if (!k) return ruleRefused('OUT_OF_RANGE', 'strategy.k');
  return (
    firstOutOfRange([['strategy.ceilingCents', strategy.ceilingCents, 'positive']]) ?? {
      numerator: k * BigInt(strategy.ceilingCents),
      denominator: 10_000n,
    }
  );
}
