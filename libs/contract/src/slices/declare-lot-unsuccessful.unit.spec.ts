import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { awarded, consultation, offers, tender } from '../testing/stories.js';
import { declareLotUnsuccessful } from './declare-lot-unsuccessful.js';

const { given } = slice(declareLotUnsuccessful, { id: 'k1', on: '2012-06-04' });
const data = { lot: 'l1', ground: 'noOffer', reason: 'Aucune offre reçue.' };
const declared = (lot: string) =>
  contractEvents.LotDeclaredUnsuccessful({ lot, ground: 'noOffer', reason: 'Aucune offre reçue.' });

describe('declaring a lot unsuccessful', () => {
  test('leaves the others open', () => {
    given(...consultation)
      .when(data)
      .then(declared('l1'));
  });

  test('the last lot, with none awarded, ends the contract as unsuccessful', () => {
    const outcome = given(...consultation, declared('l2')).when(data);
    outcome.then(declared('l1'), contractEvents.ContractUnsuccessful({}));
    expect(outcome.state).toMatchObject({ stage: 'unsuccessful', endedOn: '2012-06-04' });
  });

  test('with another lot awarded the contract goes on', () => {
    given(...consultation, offers('l2'), awarded('l2'))
      .when(data)
      .then(declared('l1'));
  });

  test('refuses "no offer" when offers came in, and admits another ground', () => {
    given(...consultation, offers('l1', 2))
      .when(data)
      .thenRefused('OFFERS_RECEIVED', { lot: 'l1', offers: 2 });
    const irregular = { ...data, ground: 'irregular' as const };
    given(...consultation, offers('l1', 2))
      .when(irregular)
      .then(contractEvents.LotDeclaredUnsuccessful(irregular));
  });

  test('refuses before the launch, for a decided lot, and a date before the launch or the offers', () => {
    given(...tender)
      .when(data)
      .thenRefused('NOT_LAUNCHED');
    given(...consultation, offers('l1'), awarded('l1'))
      .when(data)
      .thenRefused('LOT_OUT_OF_STATE');
    given(...consultation)
      .when(data, { on: '2012-03-14' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    given(...consultation, offers('l1', 0))
      .when(data, { on: '2012-05-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
