import type { LocalDate, Refusal } from '@clausier/kernel';
import { exactEuros, ruleBook, sum } from '@clausier/rulebook';
import { countedCents, type ComparedLine } from '../model/state.js';
import { refuse } from '../refusals.js';

/** Most that a canteen's quarter may hold. Four such quarters make a year whose sum is still exact (R14). */
const QUARTER_LIMIT = Number.MAX_SAFE_INTEGER / 4;

/** Cents above which a line needs a confirmation (house rule of R14). */
export function confirmedAbove(on: LocalDate): number {
  return ruleBook.at(on).value('food.confirmedAbove');
}

/** R14: no single amount is above the house rule's. */
export function amountRefused(line: string, valueCents: number, on: LocalDate): Refusal | undefined {
  const largest = ruleBook.at(on).value('amount.largest');
  return valueCents > largest
    ? refuse('AMOUNT_TOO_LARGE', { line, value: exactEuros(valueCents), largest: exactEuros(largest) })
    : undefined;
}

/** What the lines of a quarter are worth together. */
export function totalOf(lines: readonly ComparedLine[]): bigint {
  return sum(lines.map(countedCents));
}

/**
 * R14: a sum that could leave the exact numbers is refused where it is made. What lowers it is never refused: old
 * quarters may hold more.
 */
export function sumRefused(line: string, total: bigint, change: bigint): Refusal | undefined {
  return change > 0n && total + change > QUARTER_LIMIT ? refuse('QUARTER_TOO_LARGE', { line }) : undefined;
}
