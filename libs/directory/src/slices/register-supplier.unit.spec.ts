import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { supplierEvents } from '../events/supplier.js';
import { registerSupplier } from './register-supplier.js';

const place = { region: '32', departement: '62', commune: '62041' };
const farm = {
  buyer: 'illu',
  officialName: 'Ferme du Vallon illustré',
  kind: 'farm' as const,
  identifier: { scheme: 'illustrative', value: 'FOUR-001' } as const,
  seat: place,
  establishments: [{ establishment: 'atelier', ...place }],
  illustrative: true,
};
const facts = { buyer: { registeredOn: '2006-07-01', illustrative: true } };
const under = slice(registerSupplier, { facts });

describe('registering a supplier', () => {
  test('keeps its identifier, its seat and its establishments', () => {
    under.given().when(farm).then(supplierEvents.SupplierRegistered(farm));
  });

  test('a second buyer registers the same supplier without changing anything', () => {
    under
      .given(supplierEvents.SupplierRegistered(farm))
      .when({ ...farm, buyer: 'other' })
      .thenUnchanged();
  });

  test('refuses other particulars under the same id', () => {
    under
      .given(supplierEvents.SupplierRegistered(farm))
      .when({ ...farm, kind: 'company' })
      .thenRefused('SUPPLIER_ALREADY_REGISTERED', { supplier: 'entity1' });
  });

  test('refuses a real firm on an illustrative buyer: nothing made up may be held against it', () => {
    const firm = { ...farm, illustrative: false, identifier: { scheme: 'SIRET', value: '73282932000074' } };
    under.given().when(firm).thenRefused('ILLUSTRATIVE_MISMATCH', {}, 'illustrative');
  });

  test('refuses a made-up firm under an existing identifier, and a VAT number out of form', () => {
    under
      .given()
      .when({ ...farm, identifier: { scheme: 'SIRET', value: '73282932000074' } })
      .thenRefused('ILLUSTRATIVE_IDENTIFIER', {}, 'identifier.scheme');
    under
      .given()
      .when(
        { ...farm, illustrative: false, identifier: { scheme: 'TVA', value: '12FR' } },
        { facts: { buyer: { registeredOn: '2006-07-01', illustrative: false } } },
      )
      .thenRefused('IDENTIFIER_MALFORMED', { scheme: 'TVA', value: '12FR' }, 'identifier.value');
  });

  test('refuses an unknown buyer, a date before the buyer, two establishments of one code', () => {
    under
      .given()
      .when(farm, { facts: { buyer: { illustrative: false } } })
      .thenRefused('BUYER_UNKNOWN', { buyer: 'illu' }, 'buyer');
    under
      .given()
      .when({ ...farm, on: '2006-06-30' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2006-06-30', previous: '2006-07-01' }, 'on');
    under
      .given()
      .when({ ...farm, establishments: [...farm.establishments, ...farm.establishments] })
      .thenRefused('ESTABLISHMENT_DUPLICATE', { establishment: 'atelier' }, 'establishments');
  });

  test('acts where its buyer is', () => {
    expect(under.given().when(farm).scope).toEqual({ buyer: 'illu' });
  });
});
