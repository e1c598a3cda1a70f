import { accept, unchanged, type Actor, type Command, type Decision, type FactValues } from '@clausier/kernel';
import { contractEvents } from '../../events/catalogue.js';
import type { FreezeFact } from '../../facts.js';
import type { HeldLot } from '../../model/lot-state.js';
import { refuse } from '../../refusals.js';
import { lateEntry } from '../../rules/late-entry.js';
import { beforeStep, isRefusal, lotIn, started } from '../../rules/steps.js';
import type { StateFor } from '../../stages.js';
import { ownFreeze } from '../contract-facts.js';
import type { Data } from './schema.js';

export const facts = { freeze: ownFreeze };

export function decide(
  state: StateFor<'RecordInvoice'>,
  { actor, data, on }: Command<Data>,
  { freeze }: FactValues<typeof facts>,
): Decision {
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
    beforeStep(on, 'démarrage du lot', lot.startedOn) ??
    accept(
      contractEvents.InvoiceRecorded({
        lot: lot.lot,
        invoice,
        amountCents,
        ...(correction === undefined ? {} : { correction }),
      }),
    )
  );
}

/**
 * Only where hours are due by the invoice does one move frozen figures; elsewhere the last ones come after the acceptance.
 * R12: the head corrects closed periods, and does nothing else to invoices.
 */
function frozenDue(lot: HeldLot, freeze: FreezeFact, { roles }: Actor, correction: string | undefined) {
  const isHead = roles.includes('essHead');
  const accrues = lot.clauses.some(({ strategy }) => strategy?.kind === 'accrual');
  const open = !accrues || freeze.frozenOn === undefined;
  if (open && (isHead || correction !== undefined)) return refuse('CORRECTION_NOT_EXPECTED', {}, 'correction');
  return accrues ? lateEntry(freeze, correction, isHead) : undefined;
}
