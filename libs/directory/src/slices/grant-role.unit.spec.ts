import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { buyerEvents } from '../events/buyer.js';
import { grantRole } from './grant-role.js';

const buyer = [
  buyerEvents.BuyerRegistered(
    {
      officialName: 'Département d’illustration',
      illustrative: true,
      zone: 'Europe/Paris',
      calendar: 'FR',
      launchReservedToProcurement: false,
    },
    '2006-07-01',
  ),
  buyerEvents.DirectorateCreated({ directorate: 'roads', officialName: 'Direction des routes' }, '2006-07-01'),
];
const agent = { grant: 'g1', actor: 'agent7', role: 'directorateAgent' as const, directorate: 'roads' };

describe('granting a role', () => {
  test('an agent gets the rights of one directorate, until the day named', () => {
    slice(grantRole)
      .given(...buyer)
      .when({ ...agent, until: '2026-12-31' })
      .then(buyerEvents.RoleGranted({ ...agent, until: '2026-12-31' }));
  });

  test.each([
    ['directorateAgent', 'directorate'],
    ['correspondent', 'supplier'],
    ['canteenManager', 'canteen'],
    ['facilitator', 'body'],
  ])('refuses a %s without its %s', (role, binding) => {
    slice(grantRole)
      .given(...buyer)
      .when({ grant: 'g1', actor: 'agent7', role })
      .thenRefused('GRANT_BINDING_REQUIRED', { role, binding }, binding);
  });

  test('refuses a limit that the role does not know', () => {
    slice(grantRole)
      .given(...buyer)
      .when({ grant: 'g1', actor: 'agent7', role: 'essHead', directorate: 'roads' })
      .thenRefused('GRANT_BINDING_UNEXPECTED', { role: 'essHead', binding: 'directorate' }, 'directorate');
  });

  test('by whoever installs the service names a head and nobody else: the head grants the rest', () => {
    const actor = { kind: 'human', id: 'root', roles: ['operator'] } as const;
    const given = slice(grantRole).given(...buyer);
    const head = { grant: 'g1', actor: 'head1', role: 'essHead' as const };
    given.when(head, { actor }).then(buyerEvents.RoleGranted(head));
    given.when(agent, { actor }).thenRefused('HEAD_GRANTS', { role: 'directorateAgent' }, 'role');
  });

  test('refuses to make an operator', () => {
    slice(grantRole)
      .given(...buyer)
      .when({ grant: 'g1', actor: 'agent7', role: 'operator' })
      .thenRefused('ROLE_NOT_GRANTABLE', { role: 'operator' }, 'role');
  });

  test('refuses a directorate that the buyer does not have', () => {
    slice(grantRole)
      .given(...buyer)
      .when({ ...agent, directorate: 'culture' })
      .thenRefused('DIRECTORATE_UNKNOWN', { directorate: 'culture', known: ['roads'] }, 'directorate');
  });

  test('refuses a right that ends before it begins, and one older than the buyer', () => {
    const given = slice(grantRole).given(...buyer);
    given
      .when({ ...agent, on: '2012-05-02', until: '2012-05-01' })
      .thenRefused('PERIOD_REVERSED', { from: '2012-05-02', until: '2012-05-01' }, 'until');
    given
      .when({ ...agent, on: '2006-06-30' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2006-06-30', previous: '2006-07-01' }, 'on');
  });

  test('refuses an actor named with a date of birth: ids of people stay in the log for ever', () => {
    for (const actor of ['dupont_jean_1980', 'agent_1980', '0612345678'])
      slice(grantRole)
        .given(...buyer)
        .when({ ...agent, actor })
        .thenRefused('ACTOR_ID_TELLS', {}, 'actor');
  });

  test('the same grant said again changes nothing; another one under its code is refused', () => {
    const given = slice(grantRole).given(...buyer, buyerEvents.RoleGranted(agent));
    given.when(agent).thenUnchanged();
    given.when({ ...agent, actor: 'agent8' }).thenRefused('GRANT_ALREADY_EXISTS', { grant: 'g1' }, 'grant');
  });

  test('an unknown buyer has no scope, so it is answered as out of reach', () => {
    expect(slice(grantRole).given().when(agent).scope).toBeUndefined();
    expect(
      slice(grantRole)
        .given(...buyer)
        .when(agent).scope,
    ).toEqual({ buyer: 'entity1' });
  });
});
