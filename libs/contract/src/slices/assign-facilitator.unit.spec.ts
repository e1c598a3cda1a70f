import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { planned } from '../testing/stories.js';
import { assignFacilitator } from './assign-facilitator.js';

const conventions = [
  { convention: 'conv1', from: '2011-01-01', until: '2012-12-31' },
  { convention: 'conv2', from: '2012-02-10' },
];
const { given } = slice(assignFacilitator, { id: 'k1', on: '2012-02-10', facts: { conventions } });
const inHouse = { facts: { conventions: [] } };
const plie = contractEvents.FacilitatorAssigned({ body: 'plie', convention: 'conv1' });

describe('assigning a facilitator', () => {
  test('records the body and its convention, which carry its rights', () => {
    const outcome = given(planned()).when({ body: 'plie', convention: 'conv1' });
    outcome.then(plie);
    expect(given(planned(), plie).when({ body: 'maison' }, inHouse).scope?.facilitators).toEqual([
      { body: 'plie', convention: 'conv1' },
    ]);
  });

  test('assigns an in-house facilitator without convention', () => {
    given(planned())
      .when({ body: 'maison' }, inHouse)
      .then(contractEvents.FacilitatorAssigned({ body: 'maison' }));
  });

  test('a new convention of the same body replaces the old one', () => {
    const outcome = given(planned(), plie).when({ body: 'plie', convention: 'conv2' });
    expect(outcome.state).toMatchObject({ facilitators: [{ body: 'plie', convention: 'conv2' }] });
  });

  test('changes nothing when it is already so', () => {
    given(planned(), plie).when({ body: 'plie', convention: 'conv1' }).thenUnchanged();
  });

  test.each([
    ['the day before it begins', 'conv2', '2012-02-09'],
    ['the day after it ended', 'conv1', '2013-01-01'],
  ])('refuses a convention that is not in force: %s', (_title, convention, on) => {
    given(planned())
      .when({ body: 'plie', convention }, { on, facts: { conventions } })
      .thenRefused('CONVENTION_NOT_IN_FORCE');
    expect(
      given(planned()).when({ body: 'plie', convention: 'conv1' }, { on: '2012-12-31', facts: { conventions } })
        .decision.outcome,
    ).toBe('accepted');
  });

  test('refuses a convention that does not bind this body, and none to a body that works under one', () => {
    given(planned())
      .when({ body: 'plie', convention: 'conv9' })
      .thenRefused(
        'CONVENTION_UNKNOWN',
        { convention: 'conv9', body: 'plie', known: ['conv1', 'conv2'] },
        'convention',
      );
    given(planned())
      .when({ body: 'plie' })
      .thenRefused('CONVENTION_REQUIRED', { body: 'plie', known: ['conv1', 'conv2'] }, 'convention');
  });

  test('is not dated before the planning', () => {
    given(planned())
      .when({ body: 'plie', on: '2012-01-31' }, { on: '2012-01-31' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2012-01-31', step: 'planification', previousOn: '2012-02-01' }, 'on');
  });

  test('acts nowhere while there is no contract', () => {
    expect(given().when({ body: 'plie' }, inHouse).scope).toBeUndefined();
  });
});
