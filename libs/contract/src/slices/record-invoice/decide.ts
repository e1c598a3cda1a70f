import { accept, unchanged, type Command, type Decision } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import { refuse } from '../../refusals.js';
import { beforeStep, isRefusal, lotIn, started } from '../../rules/steps.js';
import type { StateFor } from '../../stages.js';
import type { Data } from './schema.js';

export function decide(state: StateFor<'RecordInvoice'>, { data, on }: Command<Data>): Decision {
  const lot = lotIn(state, data.lot, started);
  if (isRefusal(lot)) return lot;
  const { invoice, amountCents } = data;
  const known = lot.invoices.find((candidate) => candidate.invoice === invoice);
  if (known)
    return known.amountCents === amountCents
      ? unchanged
      : refuse('INVOICE_TWICE', { invoice, lot: lot.lot }, 'invoice');
  return (
    beforeStep(on, 'démarrage du lot', lot.startedOn) ??
    accept(contractEvents.InvoiceRecorded({ lot: lot.lot, invoice, amountCents }))
  );
}
