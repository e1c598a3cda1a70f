import { addMonths, deadline, monthOf } from '@clausier/calendar';
import { ruleBook } from '@clausier/rulebook';
import { hourClausesOf, type RunningLot } from '@clausier/contract';
import type { HoursState } from '@clausier/execution';
import { subjectOf, type Forecast } from '../forecast.js';
import type { Tracked } from './tracked.js';

/**
 * R6: a statement for each month that a lot with an hour clause runs, from the month it started; hours declared, or
 * nothing to declare said, satisfies it. Reminded before and after, then a formal notice is proposed.
 */
export function statementsDue(forecast: Forecast, tracked: Tracked, lot: RunningLot): void {
  if (hourClausesOf(lot).length === 0) return;
  // The month to come has its first reminder foreseen already: else nothing would wake the process once all is in.
  for (const month of monthsOf(lot, addMonths(tracked.today, 1))) {
    if (!ruleBook.at(`${month}-01`).find('duty.statement')) continue;
    for (const { supplier } of lot.holders)
      if (!isIn(tracked.months, lot, supplier, month)) remind(forecast, lot, supplier, month);
  }
}

/** Months from the lot's start to that of a day. */
export function monthsOf(lot: RunningLot, until: string): readonly string[] {
  const months: string[] = [];
  for (let first = `${monthOf(lot.startedOn)}-01`; first <= until; first = addMonths(first, 1))
    months.push(monthOf(first));
  return months;
}

function isIn(months: readonly HoursState[], lot: RunningLot, supplier: string, month: string): boolean {
  const state = months.find((candidate) => candidate.month === month);
  if (!state) return false;
  // A sole holder answers for everybody who works on its lot; joint holders each for themselves.
  const concerns = (employer: string) => lot.holders.length === 1 || employer === supplier;
  return (
    state.statements.some(
      (statement) => statement.lot === lot.lot && statement.status !== 'rejected' && concerns(statement.employer),
    ) || state.noHours.some((none) => none.lot === lot.lot && concerns(none.employer))
  );
}

function remind(forecast: Forecast, lot: RunningLot, supplier: string, month: string): void {
  const { acts } = deadline('statement', month, forecast.calendar, forecast.zone);
  const subject = subjectOf(lot.lot, supplier, month.replace('-', ''));
  const counted = new Map<string, number>();
  for (const { kind, at } of acts) {
    const nth = (counted.get(kind) ?? 0) + 1;
    counted.set(kind, nth);
    if (kind !== 'reminder' && kind !== 'formalNoticeProposal') continue;
    const what = kind === 'reminder' ? 'rappel' : 'mise en demeure proposée';
    forecast.raise({
      kind,
      subject,
      occurrence: String(nth),
      dueAt: at,
      summary: `${what} : relevé ${month} du lot ${lot.lot}`,
    });
  }
}
