import type { LocalDate } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';

/** Centihours above which whoever declared does not validate alone (house rule of R7). */
export function fourEyesAbove(on: LocalDate): number {
  return ruleBook.at(on).value('statement.fourEyes');
}

/** Centihours of one person in a month, over all contracts, above which a confirmation is needed (R7). */
export function monthlyLimit(on: LocalDate): number {
  return ruleBook.at(on).value('statement.monthlyAlert');
}

/** Most centihours that one person can work on a day. */
export function perDay(on: LocalDate): number {
  return ruleBook.at(on).value('statement.hoursPerDay');
}
