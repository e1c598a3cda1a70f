import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { conventionEvents } from '../events/convention.js';
import { signConvention } from './sign-convention.js';

const plie = { buyer: 'illu', body: 'plie', officialName: 'Convention avec le PLIE illustré', until: '2014-12-31' };
const under = slice(signConvention, { facts: { buyer: { registeredOn: '2006-07-01' } } });

describe('signing a facilitator’s convention', () => {
  test('opens access from its day to its last day', () => {
    const outcome = under.given().when({ ...plie, on: '2012-01-01' });
    outcome.then(conventionEvents.ConventionSigned(plie));
    expect(outcome.state).toMatchObject({ from: '2012-01-01', until: '2014-12-31', ended: false });
    expect(outcome.scope).toEqual({ buyer: 'illu' });
  });

  test('refuses a last day before the first', () => {
    under
      .given()
      .when({ ...plie, on: '2015-01-01' })
      .thenRefused('PERIOD_REVERSED', { from: '2015-01-01', until: '2014-12-31' }, 'until');
  });

  test('said again it changes nothing; new terms need a new convention, even after its end', () => {
    const given = under.given(conventionEvents.ConventionSigned(plie));
    given.when({ ...plie, on: '2012-01-01' }).thenUnchanged();
    given
      .when({ ...plie, on: '2012-01-01', body: 'other' })
      .thenRefused('CONVENTION_ALREADY_SIGNED', { convention: 'entity1' });
    under
      .given(conventionEvents.ConventionSigned(plie), conventionEvents.ConventionEnded({}, '2014-12-31'))
      .when({ ...plie, on: '2012-01-01' })
      .thenRefused('CONVENTION_ALREADY_SIGNED');
  });

  test('refuses an unknown buyer', () => {
    under
      .given()
      .when({ ...plie, on: '2012-01-01' }, { facts: { buyer: {} } })
      .thenRefused('BUYER_UNKNOWN', { buyer: 'illu' }, 'buyer');
  });
});
