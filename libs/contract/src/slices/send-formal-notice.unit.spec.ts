import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { allAwarded, noticeSent, notified, running, validatedHours } from '../testing/stories.js';
import { sendFormalNotice } from './send-formal-notice.js';

const { given } = slice(sendFormalNotice, { id: 'k1', on: '2013-02-01', facts: { lotLedger: validatedHours(87_950) } });
const data = { notice: 'n1', lot: 'l1' };

describe('sending a formal notice', () => {
  test('names the hours that are missing', () => {
    given(...running)
      .when(data)
      .then(contractEvents.FormalNoticeSent({ notice: 'n1', lot: 'l1', shortfallCentihours: 12_050 }));
  });

  test('asks for the hours of the lot up to the current month', () => {
    const key = sendFormalNotice.facts['lotLedger']?.key as (command: unknown, state: unknown) => string;
    expect(key({ id: 'k1', data, today: '2013-02-01' }, undefined)).toBe('k1.l1.201302');
  });

  test('refuses when no hour is missing', () => {
    given(...running)
      .when(data, { facts: { lotLedger: validatedHours(100_000) } })
      .thenRefused('NO_SHORTFALL', { lot: 'l1', validated: '1\u202f000,00 h', due: '1\u202f000,00 h' });
  });

  test('refuses a notice already sent, a lot that has not begun, and a date before its start', () => {
    given(...running, noticeSent)
      .when(data)
      .thenRefused('NOTICE_KNOWN', { notice: 'n1' });
    given(...allAwarded, notified({ lotsAwaitingOrder: ['l1'] }))
      .when(data)
      .thenRefused('LOT_OUT_OF_STATE');
    given(...running)
      .when(data, { on: '2012-07-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
