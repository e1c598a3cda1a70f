import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { allAwarded, notified, running } from '../testing/stories.js';
import { issueServiceOrder } from './issue-service-order.js';

const { given } = slice(issueServiceOrder, { id: 'k1', on: '2012-09-03' });
const ordered = contractEvents.ServiceOrderIssued({ lot: 'l1' }, '2012-09-03');

describe('issuing a service order', () => {
  test('starts a lot that waited for it', () => {
    const outcome = given(...allAwarded, notified({ lotsAwaitingOrder: ['l1'] })).when({ lot: 'l1' });
    outcome.then(contractEvents.ServiceOrderIssued({ lot: 'l1' }));
    expect(outcome.state).toMatchObject({ lots: [{ state: 'inExecution', startedOn: '2012-09-03' }, {}] });
  });

  test('moves the start of a lot that began at the notification', () => {
    expect(given(...running).when({ lot: 'l1' }).state).toMatchObject({
      lots: [{ startedOn: '2012-09-03', serviceOrderOn: '2012-09-03' }, { startedOn: '2012-07-02' }],
    });
  });

  test('refuses a second order, an unknown lot, a finished one, and a date before the notification', () => {
    given(...running, ordered)
      .when({ lot: 'l1' })
      .thenRefused('ALREADY_ORDERED', { lot: 'l1', orderedOn: '2012-09-03' });
    given(...running)
      .when({ lot: 'l9' })
      .thenRefused('LOT_UNKNOWN');
    given(...running, contractEvents.LotCompleted({ lot: 'l1', shortfallCentihours: 0 }, '2012-08-01'))
      .when({ lot: 'l1' })
      .thenRefused('LOT_OUT_OF_STATE');
    given(...running)
      .when({ lot: 'l1' }, { on: '2012-07-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
