import type { Refusal } from '@clausier/kernel';
import type { RunningLot } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { sharesLabour } from './labour.js';
import { statedFrom, type Tracking } from './tracking.js';

/** Hours that are due by labour or by invoices rest on those of the whole course, the part before the tracking included. */
export function openingMissing(lot: RunningLot, tracked: Tracking): Refusal | undefined {
  const since = statedFrom(tracked, lot.startedOn);
  const accrues = lot.clauses.some(({ strategy }) => strategy?.kind === 'accrual');
  const unknown =
    (sharesLabour(lot) && lot.opening?.labourCentihours === undefined) ||
    (accrues && lot.opening?.invoicedCents === undefined);
  return lot.startedOn < since && unknown
    ? refuse('OPENING_MISSING', { lot: lot.lot, statedFrom: since }, 'lot')
    : undefined;
}
