import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { supplierEvents } from '../events/supplier.js';
import { allOn } from '../rules/timeline.js';
import { facts, identifier, registered, supplierAfter, told } from '../testing/suppliers.js';
import { endSupplierIdentifier } from './end-supplier-identifier.js';

const under = slice(endSupplierIdentifier, { facts });

describe('a supplier', () => {
  test('gives up an old identifier once it bears a new one, never its only one', () => {
    const next = { scheme: 'illustrative', value: 'FOUR-002' } as const;
    const both = [
      registered,
      supplierEvents.SupplierIdentifierRecorded({ buyer: 'illu', identifier: next }, '2026-03-01'),
    ];
    under
      .given(registered)
      .when({ ...told, identifier })
      .thenRefused('IDENTIFIER_LAST', identifier);
    under
      .given(...both)
      .when({ ...told, identifier })
      .then(supplierEvents.SupplierIdentifierEnded({ ...told, identifier }));
    const { identifiers } = supplierAfter(endSupplierIdentifier, both, { identifier, on: '2026-04-01' });
    expect(['2026-03-31', '2026-04-01'].map((on) => allOn(identifiers, on))).toEqual([[identifier, next], [next]]);
    under
      .given(registered)
      .when({ ...told, identifier: next })
      .thenRefused('IDENTIFIER_NOT_HELD', { ...next, on: '2026-06-15', known: ['illustrative FOUR-001'] });
  });
});
