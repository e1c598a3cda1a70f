import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { supplierEvents } from '../events/supplier.js';
import { heldOn } from '../rules/timeline.js';
import { facts, registered, supplierAfter, told } from '../testing/suppliers.js';
import { renameSupplier } from './rename-supplier.js';

const under = slice(renameSupplier, { facts });

describe('a supplier changes its name', () => {
  test('on a day: before it the old name holds, from it on the new one', () => {
    const { names } = supplierAfter(renameSupplier, [registered], {
      officialName: 'Asso Relais Artois',
      on: '2026-03-01',
    });
    expect(['2026-01-01', '2026-02-28', '2026-03-01'].map((on) => heldOn(names, on))).toEqual([
      'Asso Relais',
      'Asso Relais',
      'Asso Relais Artois',
    ]);
  });

  test('told late, without touching a change already known of a later day', () => {
    const later = supplierEvents.SupplierRenamed({ ...told, officialName: 'Relais SCIC' }, '2026-05-01');
    const { names } = supplierAfter(renameSupplier, [registered, later], {
      officialName: 'Relais 62',
      on: '2026-03-01',
    });
    expect(['2026-04-30', '2026-05-01'].map((on) => heldOn(names, on))).toEqual(['Relais 62', 'Relais SCIC']);
  });

  test('and a slip of that day is put right by telling the day again', () => {
    const slip = supplierEvents.SupplierRenamed({ ...told, officialName: 'Asso Relay' }, '2026-03-01');
    const { names } = supplierAfter(renameSupplier, [registered, slip], {
      officialName: 'Asso Relais',
      on: '2026-03-01',
    });
    expect(heldOn(names, '2026-06-01')).toBe('Asso Relais');
  });

  test('to the name it has: nothing changes', () => {
    under
      .given(registered)
      .when({ ...told, officialName: 'Asso\u00A0Relais' })
      .thenUnchanged();
  });

  test('before it was registered: refused', () => {
    under
      .given(registered)
      .when({ ...told, officialName: 'Relais', on: '2026-01-09' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2026-01-09', previous: '2026-01-10' }, 'on');
  });
});

describe('a change of a supplier', () => {
  const name = { ...told, officialName: 'Relais' };

  test('may be told by any registered buyer of its kind, made up or real', () => {
    const asked = under.given(registered);
    asked.when({ ...name, buyer: 'other' }).then(supplierEvents.SupplierRenamed({ ...name, buyer: 'other' }));
    asked
      .when(name, { facts: { buyer: { registeredOn: '2006-07-01', illustrative: false } } })
      .thenRefused('ILLUSTRATIVE_MISMATCH', {}, 'buyer');
    asked
      .when(name, { facts: { buyer: { illustrative: true } } })
      .thenRefused('BUYER_UNKNOWN', { buyer: 'illu' }, 'buyer');
  });

  test('acts on its whole buyer, and nowhere while nobody registered the supplier', () => {
    expect(under.given(registered).when(name).scope).toEqual({ buyer: 'illu' });
    expect(under.given().when(name).scope).toBeUndefined();
    under.given().when(name).thenRefused('SUPPLIER_UNKNOWN', { supplier: 'entity1' });
  });
});
