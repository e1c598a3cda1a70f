import { describe, expect, test } from '@jest/globals';
import { fold } from '@clausier/kernel';
import { recorded, slice } from '@clausier/testing';
import { buyerEvents } from '../events/buyer.js';
import { buyer } from '../model/buyer.js';
import { grantsOf } from '../rules/grants.js';
import { revokeRole } from './revoke-role.js';

const granted = buyerEvents.RoleGranted(
  { grant: 'g1', actor: 'agent7', role: 'directorateAgent', directorate: 'roads' },
  '2012-03-01',
);

describe('revoking a role', () => {
  test('ends the right on that very day', () => {
    slice(revokeRole)
      .given(granted)
      .when({ grant: 'g1', on: '2012-09-10' })
      .then(buyerEvents.RoleRevoked({ grant: 'g1' }));
    const state = fold(
      buyer,
      recorded('buyer-b1', [granted, buyerEvents.RoleRevoked({ grant: 'g1' }, '2012-09-10')], '2012-03-01'),
    );
    const held = ['2012-02-29', '2012-03-01', '2012-09-09', '2012-09-10'].map(
      (on) => grantsOf(state, 'agent7', on).length,
    );
    expect(held).toEqual([0, 1, 1, 0]);
    expect(grantsOf(state, 'agent8', '2012-09-09')).toEqual([]);
  });

  test('a right with an end holds on its last day', () => {
    const limited = buyerEvents.RoleGranted(
      { grant: 'g2', actor: 'signer', role: 'delegatedSignatory', until: '2012-12-31' },
      '2012-03-01',
    );
    const state = fold(buyer, recorded('buyer-b1', [limited], '2012-03-01'));
    expect(['2012-12-31', '2013-01-01'].map((on) => grantsOf(state, 'signer', on).length)).toEqual([1, 0]);
    slice(revokeRole).given(limited).when({ grant: 'g2', on: '2013-02-01' }).thenUnchanged();
  });

  test('refuses an unknown grant, and a date before it was given', () => {
    slice(revokeRole).given(granted).when({ grant: 'g9' }).thenRefused('GRANT_UNKNOWN', { grant: 'g9' }, 'grant');
    slice(revokeRole)
      .given(granted)
      .when({ grant: 'g1', on: '2012-02-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2012-02-01', previous: '2012-03-01' }, 'on');
  });

  test('revoked twice is revoked once', () => {
    slice(revokeRole)
      .given(granted, buyerEvents.RoleRevoked({ grant: 'g1' }, '2012-09-10'))
      .when({ grant: 'g1', on: '2012-09-11' })
      .thenUnchanged();
  });
});
