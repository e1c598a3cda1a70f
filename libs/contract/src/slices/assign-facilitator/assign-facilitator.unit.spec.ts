import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../../events/catalogue.js';
import { planned } from '../../testing/stories.js';
import { assignFacilitator } from './index.js';

const { given } = slice(assignFacilitator, { id: 'k1', on: '2012-02-10' });
const plie = contractEvents.FacilitatorAssigned({ body: 'plie', convention: 'conv1' });

describe('assigning a facilitator', () => {
  test('records the body and its convention, which carry its rights', () => {
    const outcome = given(planned()).when({ body: 'plie', convention: 'conv1' });
    outcome.then(plie);
    expect(given(planned(), plie).when({ body: 'maison' }).scope?.facilitators).toEqual([
      { body: 'plie', convention: 'conv1' },
    ]);
  });

  test('assigns an in-house facilitator without convention', () => {
    given(planned())
      .when({ body: 'maison' })
      .then(contractEvents.FacilitatorAssigned({ body: 'maison' }));
  });

  test('a new convention of the same body replaces the old one', () => {
    const outcome = given(planned(), plie).when({ body: 'plie', convention: 'conv2' });
    expect(outcome.state).toMatchObject({ facilitators: [{ body: 'plie', convention: 'conv2' }] });
  });

  test('changes nothing when it is already so', () => {
    given(planned(), plie).when({ body: 'plie', convention: 'conv1' }).thenUnchanged();
  });

  test('is not dated before the planning', () => {
    given(planned())
      .when({ body: 'plie', on: '2012-01-31' }, { on: '2012-01-31' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2012-01-31', step: 'planification', previousOn: '2012-02-01' }, 'on');
  });

  test('acts nowhere while there is no contract', () => {
    expect(given().when({ body: 'plie' }).scope).toBeUndefined();
  });
});
