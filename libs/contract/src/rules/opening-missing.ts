import { hourClausesOf } from '@clausier/clauses';
import type { LocalDate, Refusal } from '@clausier/kernel';
import type { CompletedLot, HeldLot, OpeningBalance, RunningLot, TerminatedLot } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { sharesLabour } from './labour.js';
import { statedFrom, type Tracking } from './tracking.js';

export type StartedLot = RunningLot | CompletedLot | TerminatedLot;
type Stated = Pick<OpeningBalance, 'clauses' | 'labourCentihours' | 'invoicedCents'>;

/** Missing hours rest on those of the whole course of a lot. The part before the tracking stands in its opening balance. */
export function openingMissing(lot: StartedLot, tracked: Tracking): Refusal | undefined {
  const since = trackedAfterStart(lot, tracked);
  return since !== undefined && openingGap(lot, lot.opening) !== undefined
    ? refuse('OPENING_MISSING', { lot: lot.lot, statedFrom: since }, 'lot')
    : undefined;
}

const NAMES = {
  clauses: 'les heures des clauses',
  labourCentihours: 'la main-d’œuvre',
  invoicedCents: 'le montant facturé',
} as const satisfies Record<keyof Stated, string>;

/** A balance says all that the hours of its lot rest on, so that nothing waits for the rest of it. */
export function openingIncomplete(lot: StartedLot, said: Stated, tracked: Tracking): Refusal | undefined {
  const gap = trackedAfterStart(lot, tracked) === undefined ? undefined : openingGap(lot, said);
  return gap && refuse('OPENING_INCOMPLETE', { lot: lot.lot, missing: NAMES[gap] }, gap);
}

/** First day that comes by statements, where the lot started before it. */
function trackedAfterStart({ startedOn }: StartedLot, tracked: Tracking): LocalDate | undefined {
  if (startedOn === undefined) return undefined;
  const since = statedFrom(tracked, startedOn);
  return startedOn < since ? since : undefined;
}

function openingGap(lot: HeldLot, said: Stated | undefined): keyof Stated | undefined {
  const hourClauses = hourClausesOf(lot);
  if (hourClauses.length === 0) return undefined;
  if (!said || said.clauses.length === 0) return 'clauses';
  if (sharesLabour(lot) && said.labourCentihours === undefined) return 'labourCentihours';
  const accrues = hourClauses.some(({ strategy }) => strategy?.kind === 'accrual');
  return accrues && said.invoicedCents === undefined ? 'invoicedCents' : undefined;
}
