import { addMonths, deadline, plannedEnd, progress, quarterOf } from '@clausier/calendar';
import { isRefused } from '@clausier/rulebook';
import { hourClausesOf } from '@clausier/clauses';
import { lotLedger, statedFrom, type RunningLot } from '@clausier/contract';
import { ledgerEntriesOf, monthsSince } from '@clausier/execution';
import type { Forecast } from '../forecast.js';
import type { Tracked } from './tracked.js';

/**
 * Looks are foreseen this far ahead. This reaches the next civil quarter at least, whatever was already said in this
 * one.
 */
const MONTHS_AHEAD = 3;

/**
 * R8: each due date of a statement brings a look at the lot. Past a quarter of its duration, under 70 % of the hours
 * expected by then, there is an alert, once per civil quarter and lot. Only the latest look that has come counts. The
 * next one is foreseen so that the process wakes for it and judges then.
 */
export function progressAlert(forecast: Forecast, tracked: Tracked, lot: RunningLot): void {
  if (hourClausesOf(lot).length === 0) return;
  const { today } = tracked;
  const looks = looksOf(forecast, statedFrom(tracked.contract, lot.startedOn), today);
  const said = (on: string): boolean => forecast.performed('alert', lot.lot, quarterOf(on));
  const last = looks.findLast((on) => on <= today);
  const late = last !== undefined && !said(last) && isBehind(tracked, lot, last) ? last : undefined;
  const next = looks.find((on) => on > today && !said(on) && (!late || quarterOf(on) !== quarterOf(late)));
  for (const on of [late, next])
    if (on !== undefined)
      forecast.raise({
        kind: 'alert',
        subject: lot.lot,
        occurrence: quarterOf(on),
        dueAt: forecast.morning(on),
        summary: `heures du lot ${lot.lot} en retard sur la trajectoire`,
      });
}

/** The due dates of the lot's statements. */
function looksOf({ calendar, zone }: Forecast, since: string, today: string): readonly string[] {
  return monthsSince(since, addMonths(today, MONTHS_AHEAD)).map(
    (month) => deadline('statement', month, calendar, zone).dueOn,
  );
}

function isBehind({ contract, months }: Tracked, lot: RunningLot, on: string): boolean {
  const { due, validated, opening = 0 } = lotLedger(lot, ledgerEntriesOf(months, lot.lot));
  const judged = progress({
    dueCentihours: due,
    validatedCentihours: Math.max(0, validated + opening),
    startsOn: lot.startedOn,
    endsOn: plannedEnd(lot.startedOn, contract.durationMonths),
    on,
  });
  return !isRefused(judged) && judged.alert;
}
