import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { mandateEvents } from '../events/mandate.js';
import { amendMandate } from './amend-mandate.js';

const reason = 'Date lue sur la délibération.';

describe('amending a mandate', () => {
  const voted = { family: 'both' as const, body: 'council' as const, officialName: 'Délibération' };
  const recorded = mandateEvents.MandateRecorded({ buyer: 'illu', ...voted }, '2006-07-19');
  const under = slice(amendMandate, { on: '2006-09-01' });

  test('puts the day of the vote right; what is not given stays', () => {
    const outcome = under.given(recorded).when({ votedOn: '2006-06-19', reason });
    outcome.then(mandateEvents.MandateAmended({ ...voted, votedOn: '2006-06-19', reason }));
    expect(outcome.state).toMatchObject({ mandate: { buyer: 'illu', ...voted, votedOn: '2006-06-19' } });
    expect(outcome.scope).toEqual({ buyer: 'illu' });
  });

  test('changes nothing where nothing is new; a vote to come and an unknown mandate are refused', () => {
    const given = under.given(recorded);
    given.when({ ...voted, reason }).thenUnchanged();
    given.when({ votedOn: '2006-09-02', reason }).thenRefused('BEFORE_PREVIOUS_STEP');
    under.given().when({ reason }).thenRefused('MANDATE_UNKNOWN', { mandate: 'entity1' });
  });

  test('follows the vote as it was recorded, and the amendment before it', () => {
    const amended = mandateEvents.MandateAmended({ ...voted, votedOn: '2006-06-19', reason }, '2006-08-01');
    under
      .given(recorded)
      .when({ votedOn: '2006-06-19', reason }, { on: '2006-07-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2006-07-01', previous: '2006-07-19' }, 'on');
    under
      .given(recorded, amended)
      .when({ family: 'food', reason }, { on: '2006-07-31' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2006-07-31', previous: '2006-08-01' }, 'on');
  });

  test('keeps the figures and the point 0 that were recorded under it', () => {
    const zero = { indicator: 'hours', value: 1, unit: 'centihours' as const };
    const { state } = under
      .given(recorded, mandateEvents.PointZeroRecorded(zero, '2006-08-01'))
      .when({ family: 'insertion', reason });
    expect(state).toMatchObject({ mandate: { family: 'insertion' }, pointZeros: [zero] });
  });
});
