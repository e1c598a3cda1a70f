import type { LocalDate } from '@clausier/kernel';
import { classOf, ruleBook, type SupplyClass, type SupplyLabel } from '@clausier/rulebook';

/** The one class that a purchase counts in, by the rule book's cascade of that day (R10). */
export function qualityOf(labels: readonly SupplyLabel[], on: LocalDate): SupplyClass {
  return classOf(labels, ruleBook.at(on));
}
