import { addMonths, firstDayOf, monthOf } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import type { NoHours, Statement } from '../model/state.js';

/** A lot under a clause that bears hours, as far as its statements go. */
export interface OwingLot {
  readonly lot: string;
  /** Supplier ids. */
  readonly holders: readonly string[];
  /** Service order, else notification. */
  readonly startedOn: LocalDate;
}

/** A month (`YYYY-MM`), as far as what was said about its hours goes. */
export interface SaidOfMonth {
  readonly month?: string;
  readonly statements: readonly Pick<Statement, 'lot' | 'employer' | 'status'>[];
  readonly noHours: readonly Pick<NoHours, 'lot' | 'employer'>[];
}

/** A month (`YYYY-MM`) for which a holder has said nothing. */
export interface OwedStatement {
  readonly supplier: string;
  readonly month: string;
}

/**
 * R6: each holder owes a statement for each month from the lot's start on. The duty must be in force on the month's
 * first day. Declared hours satisfy it, and so does the holder's word that there were none. It is owed again once the
 * hours are rejected.
 */
export function statementsOwed(
  lot: OwingLot,
  months: readonly SaidOfMonth[],
  until: LocalDate,
): readonly OwedStatement[] {
  return monthsSince(lot.startedOn, until)
    .filter((month) => ruleBook.at(firstDayOf(month)).find('duty.statement'))
    .flatMap((month) => {
      const state = months.find((candidate) => candidate.month === month);
      return lot.holders
        .filter((supplier) => !state || !answers(state, lot, supplier))
        .map((supplier) => ({ supplier, month }));
    });
}

/** Months `YYYY-MM` from the month of `from` to the month of `until`, both included. */
export function monthsSince(from: LocalDate, until: LocalDate): readonly string[] {
  const months: string[] = [];
  for (let first = firstDayOf(monthOf(from)); first <= until; first = addMonths(first, 1)) months.push(monthOf(first));
  return months;
}

/**
 * Hours of any employer on the lot answer for a sole holder. Each joint holder answers with its own hours. Only the
 * holder itself can say that there were none.
 */
function answers(state: SaidOfMonth, { lot, holders }: OwingLot, supplier: string): boolean {
  const worksFor = (employer: string) => holders.length === 1 || employer === supplier;
  return (
    state.statements.some((one) => one.lot === lot && one.status !== 'rejected' && worksFor(one.employer)) ||
    state.noHours.some((none) => none.lot === lot && none.employer === supplier)
  );
}
