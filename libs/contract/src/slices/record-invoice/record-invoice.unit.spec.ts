import { describe, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../../events/catalogue.js';
import { allAwarded, notified, running } from '../../testing/stories.js';
import { recordInvoice } from './index.js';

const { given } = slice(recordInvoice, { id: 'k1', on: '2012-10-01' });
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
});
