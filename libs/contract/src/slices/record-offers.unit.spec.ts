import { describe, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { awarded, consultation, offers, tender } from '../testing/stories.js';
import { recordOffers } from './record-offers.js';

const { given } = slice(recordOffers, { id: 'k1', on: '2012-05-10' });

describe('recording the offers for a lot', () => {
  test('records their number, and a count put right', () => {
    given(...consultation)
      .when({ lot: 'l1', offers: 2 })
      .then(contractEvents.OffersRecorded({ lot: 'l1', offers: 2 }));
    given(...consultation, offers('l1', 3))
      .when({ lot: 'l1', offers: 2 })
      .then(contractEvents.OffersRecorded({ lot: 'l1', offers: 2 }));
  });

  test('changes nothing when the number is the same', () => {
    given(...consultation, offers('l1', 3))
      .when({ lot: 'l1', offers: 3 })
      .thenUnchanged();
  });

  test('refuses before the launch, for an awarded lot, and a date before the launch', () => {
    given(...tender)
      .when({ lot: 'l1', offers: 2 })
      .thenRefused('NOT_LAUNCHED');
    given(...consultation, offers('l1'), awarded('l1'))
      .when({ lot: 'l1', offers: 2 }, { on: '2012-06-10' })
      .thenRefused('LOT_OUT_OF_STATE');
    given(...consultation)
      .when({ lot: 'l1', offers: 2 }, { on: '2012-03-14' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
