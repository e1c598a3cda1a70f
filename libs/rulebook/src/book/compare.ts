import type { RuleEntry } from './entry.js';
import type { RulesInForce } from './rule-book.js';

/** One rule that differs between two views of the law: it began, ended or changed. */
export interface RuleDifference {
  readonly id: string;
  readonly before: RuleEntry | null;
  readonly after: RuleEntry | null;
}

/** What differs between two days, two overlays, or both. Sorted by id; the same entry on both sides is no difference. */
export function compareRules(before: RulesInForce, after: RulesInForce): readonly RuleDifference[] {
  const left = new Map(before.all().map((entry) => [entry.id, entry]));
  const right = new Map(after.all().map((entry) => [entry.id, entry]));
  return [...new Set([...left.keys(), ...right.keys()])]
    .sort()
    .map((id) => ({ id, before: left.get(id) ?? null, after: right.get(id) ?? null }))
    .filter((difference) => difference.before !== difference.after);
}
