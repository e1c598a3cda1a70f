import { describe, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { allTerminated, running } from '../testing/stories.js';
import { notifyFinalAccount } from './notify-final-account.js';

const { given } = slice(notifyFinalAccount, { id: 'k1', on: '2013-06-03' });
const account = contractEvents.FinalAccountNotified({ reserved: true });

describe('notifying the final account', () => {
  test('says whether penalties are reserved', () => {
    given(...allTerminated)
      .when({ reserved: true })
      .then(account);
  });

  test('comes after the end of every lot', () => {
    given(...running)
      .when({ reserved: true })
      .thenRefused('LOTS_UNFINISHED', { lots: ['l1', 'l2'] });
    given(...allTerminated)
      .when({ reserved: true }, { on: '2013-05-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test('is notified once', () => {
    const notified = { ...account, effectiveOn: '2013-06-03' };
    given(...allTerminated, notified)
      .when({ reserved: true })
      .thenUnchanged();
    given(...allTerminated, notified)
      .when({ reserved: false })
      .thenRefused('ACCOUNT_ALREADY_NOTIFIED', { notifiedOn: '2013-06-03' });
  });
});
