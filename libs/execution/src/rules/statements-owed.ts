import { addMonths, firstDayOf, monthOf } from '@clausier/calendar';
import type { LocalDate } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import type { HoursState } from '../model/state.js';

/** A lot under a clause that bears hours, as far as its statements go. */
export interface OwingLot {
  readonly lot: string;
  /** Supplier ids. */
  readonly holders: readonly string[];
  /** Service order, else notification. */
  readonly startedOn: LocalDate;
}

/** A month (`YYYY-MM`) for which a holder has said nothing. */
export interface OwedStatement {
  readonly supplier: string;
  readonly month: string;
}

/**
 * R6: each holder owes a statement for each month, from that of the lot's start, where the duty is in force on the
 * month's first day. Hours declared satisfy it, and so does the holder that says that there were none.
 */
export function statementsOwed(
  lot: OwingLot,
  months: readonly HoursState[],
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

/** Months `YYYY-MM` from that of a day to that of another. */
export function monthsSince(from: LocalDate, until: LocalDate): readonly string[] {
  const months: string[] = [];
  for (let first = firstDayOf(monthOf(from)); first <= until; first = addMonths(first, 1)) months.push(monthOf(first));
  return months;
}

/**
 * Hours of whoever works for a sole holder are its statement; joint holders answer each for themselves. That there were
 * none is the holder's alone to say: nobody else speaks for it.
 */
function answers(state: HoursState, { lot, holders }: OwingLot, supplier: string): boolean {
  const worksFor = (employer: string) => holders.length === 1 || employer === supplier;
  return (
    state.statements.some((one) => one.lot === lot && one.status !== 'rejected' && worksFor(one.employer)) ||
    state.noHours.some((none) => none.lot === lot && none.employer === supplier)
  );
}
