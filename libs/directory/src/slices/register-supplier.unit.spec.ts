import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { supplierEvents } from '../events/supplier.js';
import type { SupplierState } from '../model/supplier-state.js';
import { registerSupplier } from './register-supplier.js';

const place = { region: '32', departement: '62', commune: '62041' };
const told = {
  buyer: 'illu',
  officialName: 'Ferme du Vallon illustré',
  identifier: { scheme: 'illustrative', value: 'FOUR-001' } as const,
  seat: place,
  establishments: [{ establishment: 'atelier', ...place }],
  illustrative: true,
};
const farm = { ...told, kind: 'farm' as const };
const registered = supplierEvents.SupplierRegistered({ ...told, kinds: ['farm'] });
const facts = { buyer: { registeredOn: '2006-07-01', illustrative: true }, legalUnit: null };
const under = slice(registerSupplier, { facts });

describe('registering a supplier', () => {
  test('keeps its identifier, its seat and its establishments', () => {
    under.given().when(farm).then(registered);
  });

  test('a second buyer registers the same supplier without changing anything', () => {
    under
      .given(registered)
      .when({ ...farm, buyer: 'other' })
      .thenUnchanged();
  });

  test('refuses another name under the same id, and says how a supplier changes its name', () => {
    under
      .given(registered)
      .when({ ...farm, officialName: 'Ferme du Mont illustré' })
      .thenRefused(
        'SUPPLIER_ALREADY_REGISTERED',
        { supplier: 'entity1', officialName: farm.officialName, on: '2026-06-15' },
        'officialName',
      );
  });

  test('refuses another seat and an establishment that nobody told', () => {
    const elsewhere = { ...place, commune: '62498' };
    const again = under.given(registered);
    again.when({ ...farm, seat: elsewhere }).thenRefused('SUPPLIER_SEATED_ELSEWHERE', undefined, 'seat');
    again
      .when({ ...farm, establishments: [{ establishment: 'atelier', ...elsewhere }] })
      .thenRefused('ESTABLISHMENT_NOT_KNOWN', { supplier: 'entity1', establishment: 'atelier' }, 'establishments');
    again.when({ ...farm, establishments: [] }).thenUnchanged();
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
        { facts: { ...facts, buyer: { registeredOn: '2006-07-01', illustrative: false } } },
      )
      .thenRefused('IDENTIFIER_MALFORMED', { scheme: 'TVA', value: '12FR' }, 'identifier.value');
  });

  test('refuses an unknown buyer, a date before the buyer, two establishments of one code', () => {
    under
      .given()
      .when(farm, { facts: { ...facts, buyer: { illustrative: false } } })
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

describe('registering a supplier again', () => {
  const siret = (value: string) => ({ scheme: 'SIRET', value }) as const;
  const association = {
    ...{ buyer: 'dep', officialName: 'Asso Relais', seat: place, establishments: [], illustrative: false },
    identifier: siret('55203253400646'),
  };
  const aci = supplierEvents.SupplierRegistered({ ...association, kinds: ['ACI'] }, '2026-01-10');
  const real = { buyer: { registeredOn: '2006-07-01', illustrative: false }, legalUnit: null };
  const again = slice(registerSupplier, { facts: real });
  const { supplier: known } = again.given(aci).when({ ...association, kind: 'ACI' }).state as SupplierState;
  const ofSameSiren = { ...real, legalUnit: { id: 'first', supplier: known } };
  const moved = { ...association, identifier: siret('55203253400653'), seat: { ...place, commune: '62498' } };

  test('under another kind adds that kind: one establishment may run an ACI and an AI', () => {
    again
      .given(aci)
      .when({ ...association, buyer: 'town', kind: 'AI' })
      .then(supplierEvents.SupplierKindRecorded({ buyer: 'town', kind: 'AI' }));
  });

  test('under a name spelled with other spaces and accents changes nothing', () => {
    again
      .given(supplierEvents.SupplierRegistered({ ...association, officialName: 'Société Relais', kinds: ['ACI'] }))
      .when({ ...association, officialName: ' Socie\u0301te\u0301\u00A0Relais', kind: 'ACI' })
      .thenUnchanged();
  });

  test('under today’s name and seat changes nothing once both changes are known', () => {
    const today = { ...association, officialName: 'Asso Relais Artois', seat: { ...place, commune: '62498' } };
    again
      .given(
        aci,
        supplierEvents.SupplierRenamed(
          { buyer: 'dep', reason: 'Fusion', officialName: today.officialName },
          '2026-03-01',
        ),
        supplierEvents.SupplierSeatMoved({ buyer: 'dep', reason: 'Déménagement', seat: today.seat }, '2026-04-01'),
      )
      .when({ ...today, buyer: 'town', kind: 'ACI' })
      .thenUnchanged();
  });

  test('under a new SIRET of the same SIREN adds SIRET and seat to the supplier already known', () => {
    const events = [
      supplierEvents.SupplierIdentifierRecorded({ buyer: 'dep', identifier: moved.identifier }),
      supplierEvents.SupplierSeatMoved({ buyer: 'dep', seat: moved.seat }),
    ];
    again
      .given()
      .when({ ...moved, kind: 'ACI' }, { facts: ofSameSiren })
      .thenWith([], [{ stream: 'supplier-first', events }]);
  });

  test('under a SIRET that was added to it changes nothing, and says under which id it is known', () => {
    const withBoth = again.given(
      aci,
      supplierEvents.SupplierIdentifierRecorded({ buyer: 'dep', identifier: moved.identifier }, '2026-02-01'),
      supplierEvents.SupplierSeatMoved({ buyer: 'dep', seat: moved.seat }, '2026-02-01'),
    );
    const { supplier } = withBoth.when({ ...moved, kind: 'ACI' }).state as SupplierState;
    const facts = { ...real, legalUnit: { id: 'first', supplier } };
    const { decision } = again.given().when({ ...moved, kind: 'ACI' }, { facts });
    expect(decision).toEqual({ outcome: 'unchanged', id: 'first' });
  });

  test('under a new SIRET and another name is refused: a registration renames nobody', () => {
    again
      .given()
      .when({ ...moved, officialName: 'Asso Passage', kind: 'ACI' }, { facts: ofSameSiren })
      .thenRefused('SUPPLIER_ALREADY_REGISTERED', undefined, 'officialName');
  });

  test('looks for the SIREN of a well-formed SIRET alone', () => {
    const key = (identifier: object) =>
      registerSupplier.facts['legalUnit']?.key({ data: { identifier } } as never, {} as never);
    expect(key(association.identifier)).toBe('552032534');
    expect(key(siret('00000000000000'))).toBeUndefined();
    expect(key({ scheme: 'TVA', value: 'FR12345678901' })).toBeUndefined();
  });

  test('names the supplier for ever by its first official identifier', () => {
    expect(registerSupplier.idFrom?.(association)).toEqual(['SIRET', '55203253400646']);
    expect(registerSupplier.derivedIdOnly).toBe(true);
  });
});
