import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { awarded, consultation, offers, tender } from '../testing/stories.js';
import { cancelLot } from './cancel-lot.js';

const { given } = slice(cancelLot, { id: 'k1', on: '2012-06-11' });
const data = { lot: 'l1', reason: 'Motif d’intérêt général.' };
const cancelled = (lot: string) => contractEvents.LotCancelled({ lot, reason: data.reason }, '2012-06-11');

describe('cancelling a lot', () => {
  test('drops a lot in consultation', () => {
    given(...consultation)
      .when(data)
      .then(contractEvents.LotCancelled(data));
  });

  test('gives up an award that was not notified: no holder is left', () => {
    const outcome = given(...consultation, offers('l1'), awarded('l1')).when(data);
    outcome.then(contractEvents.LotCancelled(data));
    expect(outcome.state).toMatchObject({ lots: [{ state: 'cancelled', droppedOn: '2012-06-11' }, {}] });
    expect(outcome.state).not.toHaveProperty('lots.0.holders');
  });

  test('the last lot, with none awarded, ends the contract as unsuccessful', () => {
    given(...consultation, cancelled('l2'))
      .when(data)
      .then(contractEvents.LotCancelled(data), contractEvents.ContractUnsuccessful({}));
  });

  test('refuses before the launch, a lot already dropped, and a date before launch or award', () => {
    given(...tender)
      .when(data)
      .thenRefused('NOT_LAUNCHED');
    given(...consultation, cancelled('l1'))
      .when(data)
      .thenRefused('LOT_OUT_OF_STATE');
    given(...consultation)
      .when(data, { on: '2012-03-14' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    given(...consultation, offers('l1'), awarded('l1'))
      .when(data, { on: '2012-06-03' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
