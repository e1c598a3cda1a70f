import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { supplierEvents } from '../events/supplier.js';
import { allOn } from '../rules/timeline.js';
import { facts, registered, supplierAfter, told } from '../testing/suppliers.js';
import { recordSupplierKind } from './record-supplier-kind.js';

const under = slice(recordSupplierKind, { facts });

describe('a supplier has any number of kinds', () => {
  test('each from a day on, even one before it was registered; that of its registration held before too', () => {
    const { kinds } = supplierAfter(recordSupplierKind, [registered], { kind: 'AI', on: '2025-06-01' });
    expect(['2025-05-31', '2025-06-01'].map((on) => allOn(kinds, on))).toEqual([['ACI'], ['ACI', 'AI']]);
    under
      ?.given(registered)
      .when({ ...told, kind: 'ACI' })
      .thenUnchanged();
  });

  test('a kind that was taken off as a slip can begin again', () => {
    const slip = supplierEvents.SupplierKindRecorded({ ...told, kind: 'AI' }, '2026-03-01');
    const ended = supplierEvents.SupplierKindEnded({ ...told, kind: 'AI' }, '2026-03-01');
    const again = supplierAfter(recordSupplierKind, [registered, slip, ended], { kind: 'AI', on: '2026-03-02' });
    expect(allOn(again.kinds, '2026-03-02')).toEqual(['ACI', 'AI']);
  });
});
