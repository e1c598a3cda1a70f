import type { LocalDate } from '@clausier/kernel';
import type { RuleEntry } from '../book/entry.js';
import { ruleBook } from '../book/rule-book.js';

export const PURCHASE_CATEGORIES = ['suppliesServices', 'works', 'concession', 'utilitiesSuppliesServices'] as const;
export type PurchaseCategory = (typeof PURCHASE_CATEGORIES)[number];

/** A row of the threshold table: cents without tax. */
interface Threshold {
  readonly cents: number;
  readonly rule: RuleEntry;
}

/** The threshold in force that day, or nothing: a missing row is never extrapolated (R2). Law: overlays do not reach it. */
export function thresholdAt(category: PurchaseCategory, on: LocalDate): Threshold | undefined {
  const rule = ruleBook.at(on).find(`threshold.${category}`);
  return rule && { cents: rule.value, rule };
}

/** The last row that began on or before that day: what a missing row is presumed from once the social duty exists. */
export function lastKnownThreshold(category: PurchaseCategory, on: LocalDate): Threshold | undefined {
  const id = `threshold.${category}`;
  const rule = ruleBook.entries.filter((entry) => entry.id === id && entry.validFrom <= on).at(-1);
  return rule && { cents: Number(rule.value), rule };
}
