import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { buyerEvents } from '../events/buyer.js';
import { registerBuyer } from './register-buyer.js';

const registration = {
  officialName: 'Département d’illustration',
  identifier: { scheme: 'illustrative', value: 'DEP-1' } as const,
  illustrative: true,
  zone: 'Europe/Paris' as const,
  calendar: 'FR' as const,
  launchReservedToProcurement: false,
};
const roads = { directorate: 'roads', officialName: 'Direction des routes' };
const schools = { directorate: 'schools', officialName: 'Direction des collèges' };
const registered = [
  buyerEvents.BuyerRegistered(registration),
  buyerEvents.DirectorateCreated(roads),
  buyerEvents.RoleGranted({ grant: 'head', actor: 'head1', role: 'essHead' }),
];

describe('registering a buyer', () => {
  test('creates its directorates and gives the named head the ESS mission', () => {
    slice(registerBuyer)
      .given()
      .when({ ...registration, directorates: [roads], head: 'head1' })
      .then(...registered);
  });

  test('refuses a head named with a date of birth', () => {
    slice(registerBuyer)
      .given()
      .when({ ...registration, directorates: [roads], head: 'dupont_jean_1980' })
      .thenRefused('ACTOR_ID_TELLS', {}, 'head');
  });

  test('a buyer may have no head: only the operator then writes on its streams', () => {
    const { state } = slice(registerBuyer)
      .given()
      .when({ ...registration, directorates: [roads, schools] });
    expect(state).toMatchObject({ registeredOn: '2026-06-15', directorates: [roads, schools], grants: [] });
  });

  test('without a zone the buyer lives in that of its calendar', () => {
    const { zone: _, ...withoutZone } = registration;
    const under = slice(registerBuyer).given();
    under.when({ ...withoutZone, directorates: [] }).then(buyerEvents.BuyerRegistered(registration));
    under
      .when({ ...withoutZone, calendar: 'FR-RE', directorates: [] })
      .then(buyerEvents.BuyerRegistered({ ...registration, calendar: 'FR-RE', zone: 'Indian/Reunion' }));
  });

  test.each([
    ['FR-MF', 'America/Marigot'],
    ['FR-BL', 'America/St_Barthelemy'],
  ] as const)('a buyer of %s registers with its own calendar, and lives in %s', (calendar, zone) => {
    const there = { ...registration, calendar, zone };
    const { zone: _, ...withoutZone } = there;
    const under = slice(registerBuyer).given();
    under.when({ ...withoutZone, directorates: [] }).then(buyerEvents.BuyerRegistered(there));
    under.when({ ...there, directorates: [] }).then(buyerEvents.BuyerRegistered(there));
  });

  test('said again in the same words it changes nothing', () => {
    slice(registerBuyer)
      .given(...registered)
      .when({ ...registration, directorates: [roads], head: 'head1' })
      .thenUnchanged();
  });

  test('refuses to register the same buyer with other particulars', () => {
    slice(registerBuyer)
      .given(...registered)
      .when({ ...registration, calendar: 'FR-AM', directorates: [roads], head: 'head1' })
      .thenRefused('BUYER_ALREADY_REGISTERED', { buyer: 'entity1' });
  });

  test('refuses two directorates of one code', () => {
    slice(registerBuyer)
      .given()
      .when({ ...registration, directorates: [roads, schools, roads] })
      .thenRefused('DIRECTORATE_DUPLICATE', { directorate: 'roads' }, 'directorates');
  });

  test('refuses a real identifier on a made-up buyer, and a made-up one on a real buyer', () => {
    const real = { scheme: 'SIRET', value: '73282932000074' };
    const given = slice(registerBuyer).given();
    given.when({ ...registration, identifier: real, directorates: [] }).thenRefused('ILLUSTRATIVE_IDENTIFIER');
    given.when({ ...registration, illustrative: false, directorates: [] }).thenRefused('ILLUSTRATIVE_IDENTIFIER');
  });

  test.each([
    ['73282932000074', true],
    ['73282932000075', false],
    ['7328293200007', false],
    ['35600000000048', true],
    ['35600000000049', false],
    ['35600000049837', true],
  ])('a SIRET has 14 digits and its control key: %s → %s', (value, wellFormed) => {
    const outcome = slice(registerBuyer)
      .given()
      .when({ ...registration, illustrative: false, identifier: { scheme: 'SIRET', value }, directorates: [] });
    if (wellFormed) expect(outcome.decision.outcome).toBe('accepted');
    else outcome.thenRefused('IDENTIFIER_MALFORMED', { scheme: 'SIRET', value }, 'identifier.value');
  });

  test('only the operator registers a buyer', () => {
    expect(registerBuyer.roles).toEqual(['operator']);
    expect(
      slice(registerBuyer)
        .given()
        .when({ ...registration, directorates: [] }).scope,
    ).toEqual({ buyer: 'entity1' });
  });
});
