import { ruleRefused, type RuleRefused } from '../book/refused.js';
import { latestRules, type RulesInForce } from '../book/rule-book.js';
import { ruleRefs, type RuleRef } from '../book/rule-ref.js';
import { halfUp, isSafe } from './exact.js';
import { firstOutOfRange } from './ranges.js';
import { sizing, type SizingInput } from './sizing.js';

/** How the hours due of a clause are known (R7). */
export type ClauseStrategy =
  | { readonly strategy: 'fixed'; readonly agreedCentihours: number }
  /** Sizing again, on the amended amount. */
  | ({ readonly strategy: 'formula' } & SizingInput)
  /** A share of the labour hours declared. */
  | { readonly strategy: 'share'; readonly labourCentihours: number; readonly shareBp: number }
  /** One hour per step of amount invoiced, without tax. */
  | { readonly strategy: 'accrual'; readonly invoicedCents: number; readonly stepCents: number };

export const STRATEGIES = ['fixed', 'formula', 'share', 'accrual'] as const;

interface DueResult {
  readonly dueCentihours: number;
  readonly rules: readonly RuleRef[];
}

/** Hours due under a strategy. Share and accrual round half-up to the hundredth of an hour. */
export function dueOf(clause: ClauseStrategy, rules: RulesInForce = latestRules): DueResult | RuleRefused {
  const own = ruleRefs(rules.get(`ledger.due.${clause.strategy}`));
  switch (clause.strategy) {
    case 'fixed':
      return (
        firstOutOfRange([['agreedCentihours', clause.agreedCentihours, 'natural']]) ?? {
          dueCentihours: clause.agreedCentihours,
          rules: own,
        }
      );
    case 'formula': {
      const sized = sizing(clause, rules);
      return 'refusal' in sized ? sized : { dueCentihours: sized.centihours, rules: [...own, ...sized.rules] };
    }
    case 'share':
      return (
        firstOutOfRange([
          ['labourCentihours', clause.labourCentihours, 'natural'],
          ['shareBp', clause.shareBp, 'basisPoints'],
        ]) ?? rounded(BigInt(clause.labourCentihours) * BigInt(clause.shareBp), 10_000n, own)
      );
    case 'accrual':
      return (
        firstOutOfRange([
          ['invoicedCents', clause.invoicedCents, 'natural'],
          ['stepCents', clause.stepCents, 'positive'],
        ]) ?? rounded(BigInt(clause.invoicedCents) * 100n, BigInt(clause.stepCents), own)
      );
  }
}

function rounded(numerator: bigint, denominator: bigint, rules: readonly RuleRef[]): DueResult | RuleRefused {
  const due = halfUp(numerator, denominator);
  return isSafe(due) ? { dueCentihours: Number(due), rules } : ruleRefused('OUT_OF_RANGE', '');
}
