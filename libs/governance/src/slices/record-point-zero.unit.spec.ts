import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { mandateEvents } from '../events/mandate.js';
import { recordPointZero } from './record-point-zero.js';

const voted = mandateEvents.MandateRecorded(
  { buyer: 'illu', family: 'both', body: 'council', officialName: 'Programme de clauses sociales' },
  '2012-10-22',
);
const baseline = { indicator: 'organicShare', value: 41, unit: 'tenthsOfPercent' as const };
const under = slice(recordPointZero);

describe('recording a point 0', () => {
  test('sets the baseline of an indicator', () => {
    under.given(voted).when(baseline).then(mandateEvents.PointZeroRecorded(baseline));
    expect(under.given(voted).when(baseline).scope).toEqual({ buyer: 'illu' });
    expect(under.given().when(baseline).scope).toBeUndefined();
  });

  test('a baseline never moves within its mandate', () => {
    const given = under.given(voted, mandateEvents.PointZeroRecorded(baseline));
    given.when(baseline).thenUnchanged();
    given
      .when({ ...baseline, value: 50 })
      .thenRefused('POINT_ZERO_ALREADY_RECORDED', { indicator: 'organicShare', value: 41 }, 'indicator');
    given
      .when({ ...baseline, indicator: 'localShare' })
      .then(mandateEvents.PointZeroRecorded({ ...baseline, indicator: 'localShare' }));
  });

  test('refuses a baseline dated before the vote', () => {
    under
      .given(voted)
      .when({ ...baseline, on: '2012-01-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
