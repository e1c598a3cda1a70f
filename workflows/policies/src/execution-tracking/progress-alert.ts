import { addDays, addMonths, deadline, progress, quarterOf } from '@clausier/calendar';
import { isRefused } from '@clausier/rulebook';
import { hourClausesOf, lotLedger, type RunningLot } from '@clausier/contract';
import { ledgerEntriesOf } from '@clausier/execution';
import type { Forecast } from '../forecast.js';
import type { Tracked } from './policy.js';
import { monthsOf } from './statements-due.js';

/**
 * R8: looked at on each statement's due date; under 70 % of the hours expected by then, past a quarter of the duration,
 * an alert, once per civil quarter and lot. Only the latest look that has come counts; the next one is foreseen so that
 * the process wakes for it and judges then.
 */
export function progressAlert(forecast: Forecast, { contract, months, today }: Tracked, lot: RunningLot): void {
  if (hourClausesOf(lot).length === 0) return;
  const looks = monthsOf(lot, today).map(
    (month) => deadline('statement', month, forecast.calendar, forecast.zone).dueOn,
  );
  const last = looks.filter((on) => on <= today).at(-1);
  const next = looks.find((on) => on > today);
  const endsOn = addDays(addMonths(lot.startedOn, contract.durationMonths), -1);
  const behind = (on: string): boolean => {
    const { due, validated } = lotLedger(lot, ledgerEntriesOf(months, lot.lot));
    const judged = progress({
      dueCentihours: due,
      validatedCentihours: Math.max(0, validated),
      startsOn: lot.startedOn,
      endsOn,
      on,
    });
    return !isRefused(judged) && judged.alert;
  };
  for (const on of [last, next])
    if (on !== undefined && (on > today || behind(on)))
      forecast.raise({
        kind: 'alert',
        subject: lot.lot,
        occurrence: quarterOf(on),
        dueAt: forecast.morning(on),
        summary: `heures du lot ${lot.lot} en retard sur la trajectoire`,
      });
}
