import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { allAwarded, allTerminated, hourClause, lot, notified, planned, running } from '../testing/stories.js';
import { recordInvoice } from './record-invoice.js';

const { given } = slice(recordInvoice, { id: 'k1', on: '2012-10-01', facts: { freeze: {} } });
const accrual = { ...hourClause, strategy: { kind: 'accrual' as const, stepCents: 200_000 } };
const head = { kind: 'human', id: 'head1', roles: ['essHead'] } as const;
const data = { lot: 'l1', invoice: 'f1', amountCents: 1_250_000 };
const recorded = contractEvents.InvoiceRecorded(data, '2012-10-01');

describe('recording an invoice', () => {
  test('records its amount on a lot that runs, or has run', () => {
    given(...running)
      .when(data)
      .then(contractEvents.InvoiceRecorded(data));
    given(...running, contractEvents.LotCompleted({ lot: 'l1', shortfallCentihours: 0 }, '2012-09-28'))
      .when(data)
      .then(contractEvents.InvoiceRecorded(data));
  });

  test('changes nothing the second time, and refuses another amount under one name', () => {
    given(...running, recorded)
      .when(data)
      .thenUnchanged();
    given(...running, recorded)
      .when({ ...data, amountCents: 1 })
      .thenRefused('INVOICE_TWICE', { invoice: 'f1', lot: 'l1' });
  });

  test('refuses a lot that waits for its service order, an unknown one, and a date before the start', () => {
    given(...allAwarded, notified({ lotsAwaitingOrder: ['l1'] }))
      .when(data)
      .thenRefused('LOT_OUT_OF_STATE');
    given(...running)
      .when({ ...data, lot: 'l9' })
      .thenRefused('LOT_UNKNOWN');
    given(...running)
      .when(data, { on: '2012-07-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test('does not move hours that are due by the invoice once they are frozen (R11), but by a reasoned correction of the head', () => {
    const [, ...since] = allTerminated;
    const ended = given(planned({ lots: [lot('l1', { clauses: [accrual] }), lot('l2')] }), ...since);
    const frozen = { on: '2013-06-03', facts: { freeze: { frozenOn: '2013-05-02' } } };
    const correction = 'Facture retrouvée.';
    ended.when(data, frozen).thenRefused('FIGURES_FROZEN', { frozenOn: '2013-05-02' }, 'correction');
    ended.when({ ...data, correction }, frozen).thenRefused('FIGURES_FROZEN');
    ended.when(data, { ...frozen, actor: head }).thenRefused('FIGURES_FROZEN');
    const outcome = ended.when({ ...data, correction }, { ...frozen, actor: head });
    outcome.then(contractEvents.InvoiceRecorded({ ...data, correction }));
    expect(outcome.state).toMatchObject({ lots: [{ invoices: [{ correction, recordedOn: '2013-06-03' }] }, {}] });
  });

  test('records the last invoices of the other lots after the freeze as before', () => {
    given(...allTerminated)
      .when(data, { on: '2013-06-03', facts: { freeze: { frozenOn: '2013-05-02' } } })
      .then(contractEvents.InvoiceRecorded(data));
  });

  test('takes a correction only where something is frozen, and nothing else from the head', () => {
    given(...running)
      .when({ ...data, correction: 'Oubli.' })
      .thenRefused('CORRECTION_NOT_EXPECTED', {}, 'correction');
    given(...running)
      .when(data, { actor: head })
      .thenRefused('CORRECTION_NOT_EXPECTED');
  });
});
