import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { supplierEvents } from '../events/supplier.js';
import { allOn } from '../rules/timeline.js';
import { facts, registered, supplierAfter, told } from '../testing/suppliers.js';
import { endSupplierKind } from './end-supplier-kind.js';

const under = slice(endSupplierKind, { facts });

describe('a supplier', () => {
  const ai = { ...told, kind: 'AI' };

  test('loses one from a day on', () => {
    const { kinds } = supplierAfter(endSupplierKind, [registered], { kind: 'ACI', on: '2026-04-01' });
    expect(['2026-03-31', '2026-04-01'].map((on) => allOn(kinds, on))).toEqual([['ACI'], []]);
  });

  test('a kind recorded by mistake ends on its first day: it never held', () => {
    const slip = supplierEvents.SupplierKindRecorded({ ...told, kind: 'AI' }, '2026-03-01');
    const ended = supplierEvents.SupplierKindEnded({ ...told, kind: 'AI' }, '2026-03-01');
    const { kinds } = supplierAfter(endSupplierKind, [registered, slip], { kind: 'AI', on: '2026-03-01' });
    expect(allOn(kinds, '2026-03-01')).toEqual(['ACI']);
    under
      .given(registered, slip, ended)
      .when({ ...ai, on: '2026-03-01' })
      .thenUnchanged();
  });

  test('loses none that it does not have', () => {
    under
      .given(registered)
      .when(ai)
      .thenRefused('SUPPLIER_KIND_NOT_HELD', { kind: 'AI', on: '2026-06-15', held: ['ACI'] }, 'kind');
  });
});
