import { accept, f, unchanged, type Actor, type LocalDate, type Refusal } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import type { FreezeFact } from '../facts.js';
import type { HeldLot } from '../model/lot-state.js';
import { refuse } from '../refusals.js';
import { dueOutOfRange } from '../rules/due-in-range.js';
import { lateEntry } from '../rules/late-entry.js';
import { beforeStep, isRefusal, lotIn, started } from '../rules/steps.js';
import { statedFrom, type Tracking } from '../rules/tracking.js';
import { ownFreeze } from './contract-facts.js';
import { contractSlice } from './contract-slice.js';

export const recordInvoice = contractSlice({
  name: 'RecordInvoice',
  summary: 'Enregistre une facture d’un lot, montant HT.',
  body: {
    lot: f.ref(),
    invoice: f.ref(),
    /** HT. */
    amountCents: f.cents(),
    /** Why it still counts though the figures are frozen. */
    correction: f.optional(f.publicReason()),
  },
  facts: { freeze: ownFreeze },
  permission: { roles: ['directorateAgent', 'fileManager', 'essHead'] },
  decide(state, { actor, data, on }, { freeze }) {
    const lot = lotIn(state, data.lot, started);
    if (isRefusal(lot)) return lot;
    const { invoice, amountCents, correction } = data;
    const known = lot.invoices.find((candidate) => candidate.invoice === invoice);
    if (known)
      return known.amountCents === amountCents
        ? unchanged
        : refuse('INVOICE_TWICE', { invoice, lot: lot.lot }, 'invoice');
    return (
      frozenDue(lot, freeze, actor, correction) ??
      dueOutOfRange({ ...lot, invoices: [...lot.invoices, { invoice, amountCents, recordedOn: on }] }, 'amountCents') ??
      beforeStep(on, 'démarrage du lot', lot.startedOn) ??
      broughtIn(lot, state, on) ??
      accept(
        contractEvents.InvoiceRecorded({
          lot: lot.lot,
          invoice,
          amountCents,
          ...(correction === undefined ? {} : { correction }),
        }),
      )
    );
  },
});

/** What was invoiced before the month in which the tracking starts stands in the opening balance. */
function broughtIn(
  { lot, startedOn }: HeldLot & { readonly startedOn?: LocalDate | undefined },
  tracked: Tracking,
  on: LocalDate,
): Refusal | undefined {
  const since = startedOn === undefined ? on : statedFrom(tracked, startedOn);
  return on < since ? refuse('INVOICE_IN_OPENING_BALANCE', { lot, statedFrom: since }, 'on') : undefined;
}

/**
 * An invoice moves frozen figures only where hours are due by the amount invoiced. Elsewhere the last invoices simply come
 * after the acceptance. R12: the ESS head corrects closed periods and records no other invoice.
 */
function frozenDue(lot: HeldLot, freeze: FreezeFact, { roles }: Actor, correction: string | undefined) {
  const isHead = roles.includes('essHead');
  const accrues = lot.clauses.some(({ strategy }) => strategy?.kind === 'accrual');
  const open = !accrues || freeze.frozenOn === undefined;
  if (open && (isHead || correction !== undefined)) return refuse('CORRECTION_NOT_EXPECTED', {}, 'correction');
  return accrues ? lateEntry(freeze, correction, isHead) : undefined;
}
