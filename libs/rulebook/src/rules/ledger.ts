import { ruleRefused, type RuleRefused } from '../book/refused.js';
import { latestRules, type RulesInForce } from '../book/rule-book.js';
import { ruleRefs, type RuleRef } from '../book/rule-ref.js';
import { dueOf, type ClauseStrategy } from './due.js';
import { isSafe, sum } from './exact.js';
import { firstOutOfRange } from './ranges.js';

export const LEDGER_ENTRY_KINDS = ['validated', 'correction', 'creditIn', 'creditOut'] as const;

/** A line of the ledger of a lot and clause. Only a correction may be negative. */
export interface LedgerEntry {
  readonly kind: (typeof LEDGER_ENTRY_KINDS)[number];
  readonly centihours: number;
}

/** All in centihours. */
export interface LedgerResult {
  readonly due: number;
  /** Validated statements and corrections together. */
  readonly validated: number;
  readonly creditIn: number;
  readonly creditOut: number;
  readonly balance: number;
  readonly shortfall: number;
  readonly surplus: number;
  readonly rules: readonly RuleRef[];
}

/** Hours due against hours given, whatever the order of the entries (R7). The pooling limit is not checked here. */
export function ledger(
  clause: ClauseStrategy,
  entries: readonly LedgerEntry[],
  rules: RulesInForce = latestRules,
): LedgerResult | RuleRefused {
  const due = dueOf(clause, rules);
  if ('refusal' in due) return due;
  const refused = firstOutOfRange(
    entries.map((entry, i) => [
      `entries.${i}.centihours`,
      entry.centihours,
      entry.kind === 'correction' ? 'signed' : 'natural',
    ]),
  );
  if (refused) return refused;

  const total = (...kinds: readonly string[]) =>
    sum(entries.filter((entry) => kinds.includes(entry.kind)).map((entry) => entry.centihours));
  const validated = total('validated', 'correction');
  const [creditIn, creditOut] = [total('creditIn'), total('creditOut')];
  const balance = validated + creditIn - creditOut - BigInt(due.dueCentihours);
  if (![validated, creditIn, creditOut, balance].every(isSafe)) return ruleRefused('OUT_OF_RANGE', '');
  return {
    due: due.dueCentihours,
    validated: Number(validated),
    creditIn: Number(creditIn),
    creditOut: Number(creditOut),
    balance: Number(balance),
    shortfall: balance < 0n ? Number(-balance) : 0,
    surplus: balance > 0n ? Number(balance) : 0,
    rules: [...due.rules, ...ruleRefs(rules.get('ledger.balance'))],
  };
}
