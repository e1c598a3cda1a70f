import type { LocalDate } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';

/** Centihours above which the declarer of a statement does not validate it (house rule of R7). */
export function fourEyesAbove(on: LocalDate): number {
  return ruleBook.at(on).value('statement.fourEyes');
}

/** Centihours of one person in a month, over all contracts, above which a confirmation is needed (R7). */
export function monthlyLimit(on: LocalDate): number {
  return ruleBook.at(on).value('statement.monthlyAlert');
}

/** Modalities whose statements may count heads instead of naming a person (R7: ESAT, EA). */
export function countsHeads(modality: string, on: LocalDate): boolean {
  return ruleBook.at(on).value('hours.headcountModalities').includes(modality);
}

/** Most centihours that one person can work on a day. */
export function perDay(on: LocalDate): number {
  return ruleBook.at(on).value('statement.hoursPerDay');
}
