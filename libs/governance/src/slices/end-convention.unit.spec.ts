import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { conventionEvents } from '../events/convention.js';
import { endConvention } from './end-convention.js';

const signed = conventionEvents.ConventionSigned(
  { buyer: 'illu', body: 'plie', officialName: 'Convention avec le PLIE illustré', until: '2014-12-31' },
  '2012-01-01',
);
const under = slice(endConvention);

describe('ending a facilitator’s convention', () => {
  test('makes the day named its last', () => {
    const outcome = under.given(signed).when({ on: '2013-06-30', reason: 'Fusion des structures' });
    outcome.then(conventionEvents.ConventionEnded({ reason: 'Fusion des structures' }));
    expect(outcome.state).toMatchObject({ until: '2013-06-30', ended: true });
    expect(outcome.scope).toEqual({ buyer: 'illu' });
  });

  test('ended twice is ended once', () => {
    under.given(signed, conventionEvents.ConventionEnded({}, '2013-06-30')).when({ on: '2013-07-01' }).thenUnchanged();
  });

  test('refuses a day before its first and a day after its last', () => {
    under
      .given(signed)
      .when({ on: '2011-12-31' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2011-12-31', previous: '2012-01-01' }, 'on');
    under.given(signed).when({ on: '2015-01-01' }).thenRefused('CONVENTION_EXPIRED', { until: '2014-12-31' }, 'on');
  });

  test('an unknown convention has no scope', () => {
    expect(under.given().when({}).scope).toBeUndefined();
  });
});
