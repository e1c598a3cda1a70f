import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { canteenEvents } from '../events/canteen.js';
import { registerCanteen } from './register-canteen.js';

const dunes = {
  buyer: 'illu',
  officialName: 'Collège illustré des Dunes',
  kind: 'public' as const,
  territory: 'metropole' as const,
};
const under = slice(registerCanteen, { facts: { buyer: { registeredOn: '2006-07-01', illustrative: true } } });

describe('registering a canteen', () => {
  test('keeps whose it is, its kind and its territory: its food duties follow from them', () => {
    under.given().when(dunes).then(canteenEvents.CanteenRegistered(dunes));
    expect(under.given().when(dunes).scope).toEqual({ buyer: 'illu' });
  });

  test('the same said again changes nothing; another canteen under its code is refused', () => {
    const given = under.given(canteenEvents.CanteenRegistered(dunes));
    given.when(dunes).thenUnchanged();
    given.when({ ...dunes, kind: 'private' }).thenRefused('CANTEEN_ALREADY_REGISTERED', { canteen: 'entity1' });
  });

  test('refuses an unknown buyer, and a date before the buyer', () => {
    under
      .given()
      .when(dunes, { facts: { buyer: { illustrative: false } } })
      .thenRefused('BUYER_UNKNOWN', { buyer: 'illu' }, 'buyer');
    under
      .given()
      .when({ ...dunes, on: '2006-01-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
