import { hourClausesOf } from '@clausier/clauses';
import { addDays, lastDayOf, monthOf } from '@clausier/calendar';
import type { LocalDate, Refusal } from '@clausier/kernel';
import type { RunningLot } from '../model/lot-state.js';
import { refuse } from '../refusals.js';

/** R7: a clause of the lot makes a share of all hours worked due. */
export function sharesLabour(lot: Pick<RunningLot, 'clauses'>): boolean {
  return hourClausesOf(lot).some(({ strategy }) => strategy?.kind === 'share');
}

/** The balance of a share is final once each holder declared its labour hours for every month that is over. */
export function labourMissing(lot: RunningLot, on: LocalDate, since = lot.startedOn): Refusal | undefined {
  if (!sharesLabour(lot)) return undefined;
  const months = monthsOver(since, on).filter((month) =>
    lot.holders.some(({ supplier }) => !lot.labour?.some((said) => said.holder === supplier && said.month === month)),
  );
  return months.length > 0 ? refuse('LABOUR_MISSING', { lot: lot.lot, months }, 'lot') : undefined;
}

function monthsOver(from: LocalDate, on: LocalDate): readonly string[] {
  const months: string[] = [];
  for (let month = monthOf(from); lastDayOf(month) <= on; month = monthOf(addDays(lastDayOf(month), 1)))
    months.push(month);
  return months;
}
