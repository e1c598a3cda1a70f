import { addMonths, deadline } from '@clausier/calendar';
import { hourClausesOf } from '@clausier/clauses';
import { statedFrom, type RunningLot } from '@clausier/contract';
import { statementsOwed } from '@clausier/execution';
import { subjectOf, type Forecast } from '../forecast.js';
import type { Tracked } from './tracked.js';

/**
 * R6: a statement is owed for each month that a lot with an hour clause runs, from the month it started. Declared hours
 * satisfy it, and so does the word that there were none. The holder is reminded before and after the due day; then a
 * formal notice is proposed.
 */
export function statementsDue(forecast: Forecast, tracked: Tracked, lot: RunningLot): void {
  if (hourClausesOf(lot).length === 0) return;
  const startedOn = statedFrom(tracked.contract, lot.startedOn);
  const owing = { lot: lot.lot, startedOn, holders: lot.holders.map(({ supplier }) => supplier) };
  // The first reminder of the coming month is foreseen already. Without it nothing would wake the process once all
  // statements are in.
  for (const { supplier, month } of statementsOwed(owing, tracked.months, addMonths(tracked.today, 1)))
    remind(forecast, lot, supplier, month);
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
