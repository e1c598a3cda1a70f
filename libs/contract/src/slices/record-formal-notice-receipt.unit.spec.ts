import { describe, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { buyer, noticeReceived, noticeSent, running } from '../testing/stories.js';
import { recordFormalNoticeReceipt } from './record-formal-notice-receipt.js';

const { given } = slice(recordFormalNoticeReceipt, { id: 'k1', on: '2013-02-04', facts: { buyer } });
const data = { notice: 'n1' };
const received = (receivedOn: string, periodEndsOn: string, periodEndsAt: string) =>
  contractEvents.FormalNoticeReceived({ notice: 'n1', lot: 'l1', receivedOn, periodEndsOn, periodEndsAt });

describe('receiving a formal notice', () => {
  test('gives 15 days from the receipt, not from the sending', () => {
    given(...running, noticeSent)
      .when(data)
      .then(received('2013-02-04', '2013-02-19', '2013-02-19T23:00:00Z'));
  });

  test('a period that ends on a Saturday runs to the end of Monday', () => {
    given(...running, noticeSent)
      .when(data, { on: '2013-02-08' })
      .then(received('2013-02-08', '2013-02-25', '2013-02-25T23:00:00Z'));
  });

  test('follows the buyer’s calendar and zone: Good Friday in Alsace-Moselle', () => {
    given(...running, noticeSent)
      .when(data, { on: '2013-03-14', facts: { buyer: { ...buyer, calendar: 'FR-AM' } } })
      .then(received('2013-03-14', '2013-04-02', '2013-04-02T22:00:00Z'));
  });

  test('the first date stands', () => {
    given(...running, noticeSent, noticeReceived)
      .when(data)
      .thenUnchanged();
    given(...running, noticeSent, noticeReceived)
      .when(data, { on: '2013-02-10' })
      .thenRefused('NOTICE_RECEIVED', { notice: 'n1', receivedOn: '2013-02-04' });
  });

  test('refuses an unknown notice and a date before the sending', () => {
    given(...running)
      .when(data)
      .thenRefused('NOTICE_UNKNOWN', { notice: 'n1' });
    given(...running, noticeSent)
      .when(data, { on: '2013-01-31' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
