import { describe, expect, test } from '@jest/globals';
import type { NewEvent } from '@clausier/kernel';
import { slice } from '@clausier/testing';
import { supplierEvents } from '../events/supplier.js';
import type { SupplierState } from '../model/supplier-state.js';
import { allOn, heldOn } from '../rules/timeline.js';
import { endSupplierIdentifier } from './end-supplier-identifier.js';
import { endSupplierKind } from './end-supplier-kind.js';
import { moveSupplierSeat } from './move-supplier-seat.js';
import { recordSupplierKind } from './record-supplier-kind.js';
import { renameSupplier } from './rename-supplier.js';
import { reviseEstablishments } from './revise-establishments.js';

const place = { region: '32', departement: '62', commune: '62041' };
const identifier = { scheme: 'illustrative', value: 'FOUR-001' } as const;
const told = { buyer: 'illu', reason: 'Lettre du fournisseur' };
const registered = supplierEvents.SupplierRegistered(
  {
    ...{ buyer: 'illu', officialName: 'Asso Relais', kinds: ['ACI'], identifier, seat: place },
    ...{ establishments: [], illustrative: true },
  },
  '2026-01-10',
);
const facts = { buyer: { registeredOn: '2006-07-01', illustrative: true } };
const [rename, move, revise] = [renameSupplier, moveSupplierSeat, reviseEstablishments].map((under) =>
  slice(under, { facts }),
);
const [begin, end, endIdentifier] = [recordSupplierKind, endSupplierKind, endSupplierIdentifier].map((under) =>
  slice(under, { facts }),
);
type Under = ReturnType<typeof slice>;
const supplierAfter = (under: Under | undefined, given: readonly NewEvent[], data: object) => {
  const { supplier } = (under?.given(...given).when({ ...told, ...data }).state ?? {}) as SupplierState;
  if (!supplier) throw new Error('no supplier');
  return supplier;
};

describe('a supplier changes its name', () => {
  test('on a day: before it the old name holds, from it on the new one', () => {
    const { names } = supplierAfter(rename, [registered], { officialName: 'Asso Relais Artois', on: '2026-03-01' });
    expect(['2026-01-01', '2026-02-28', '2026-03-01'].map((on) => heldOn(names, on))).toEqual([
      'Asso Relais',
      'Asso Relais',
      'Asso Relais Artois',
    ]);
  });

  test('told late, without touching a change already known of a later day', () => {
    const later = supplierEvents.SupplierRenamed({ ...told, officialName: 'Relais SCIC' }, '2026-05-01');
    const { names } = supplierAfter(rename, [registered, later], { officialName: 'Relais 62', on: '2026-03-01' });
    expect(['2026-04-30', '2026-05-01'].map((on) => heldOn(names, on))).toEqual(['Relais 62', 'Relais SCIC']);
  });

  test('and a slip of that day is put right by telling the day again', () => {
    const slip = supplierEvents.SupplierRenamed({ ...told, officialName: 'Asso Relay' }, '2026-03-01');
    const { names } = supplierAfter(rename, [registered, slip], { officialName: 'Asso Relais', on: '2026-03-01' });
    expect(heldOn(names, '2026-06-01')).toBe('Asso Relais');
  });

  test('to the name it has: nothing changes', () => {
    rename
      ?.given(registered)
      .when({ ...told, officialName: 'Asso\u00A0Relais' })
      .thenUnchanged();
  });

  test('before it was registered: refused', () => {
    rename
      ?.given(registered)
      .when({ ...told, officialName: 'Relais', on: '2026-01-09' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2026-01-09', previous: '2026-01-10' }, 'on');
  });
});

describe('a supplier moves', () => {
  const seat = { ...place, commune: '62498' };

  test('to a new seat, on a day and with a reason', () => {
    move
      ?.given(registered)
      .when({ ...told, seat })
      .then(supplierEvents.SupplierSeatMoved({ ...told, seat }));
    move
      ?.given(registered)
      .when({ ...told, seat: place })
      .thenUnchanged();
  });

  test('and lists its establishments again, each code once', () => {
    const establishments = [{ establishment: 'lens', ...seat }];
    const asked = revise?.given(registered);
    asked?.when({ ...told, establishments }).then(supplierEvents.EstablishmentsRevised({ ...told, establishments }));
    asked?.when({ ...told, establishments: [] }).thenUnchanged();
    asked
      ?.when({ ...told, establishments: [...establishments, ...establishments] })
      .thenRefused('ESTABLISHMENT_DUPLICATE', { establishment: 'lens' }, 'establishments');
  });

  test('and gives up an old identifier once it bears a new one, never its only one', () => {
    const next = { scheme: 'illustrative', value: 'FOUR-002' } as const;
    const both = [
      registered,
      supplierEvents.SupplierIdentifierRecorded({ buyer: 'illu', identifier: next }, '2026-03-01'),
    ];
    endIdentifier
      ?.given(registered)
      .when({ ...told, identifier })
      .thenRefused('IDENTIFIER_LAST', identifier);
    endIdentifier
      ?.given(...both)
      .when({ ...told, identifier })
      .then(supplierEvents.SupplierIdentifierEnded({ ...told, identifier }));
    const { identifiers } = supplierAfter(endIdentifier, both, { identifier, on: '2026-04-01' });
    expect(['2026-03-31', '2026-04-01'].map((on) => allOn(identifiers, on))).toEqual([[identifier, next], [next]]);
    endIdentifier
      ?.given(registered)
      .when({ ...told, identifier: next })
      .thenRefused('IDENTIFIER_NOT_HELD', { ...next, on: '2026-06-15', known: ['illustrative FOUR-001'] });
  });
});

describe('a supplier has any number of kinds', () => {
  const ai = { ...told, kind: 'AI' };

  test('each from a day on, even one before it was registered; that of its registration held before too', () => {
    const { kinds } = supplierAfter(begin, [registered], { kind: 'AI', on: '2025-06-01' });
    expect(['2025-05-31', '2025-06-01'].map((on) => allOn(kinds, on))).toEqual([['ACI'], ['ACI', 'AI']]);
    begin
      ?.given(registered)
      .when({ ...told, kind: 'ACI' })
      .thenUnchanged();
  });

  test('and loses one from a day on', () => {
    const { kinds } = supplierAfter(end, [registered], { kind: 'ACI', on: '2026-04-01' });
    expect(['2026-03-31', '2026-04-01'].map((on) => allOn(kinds, on))).toEqual([['ACI'], []]);
  });

  test('a kind recorded by mistake ends on its first day: it never held, and can begin again', () => {
    const slip = supplierEvents.SupplierKindRecorded({ ...told, kind: 'AI' }, '2026-03-01');
    const ended = supplierEvents.SupplierKindEnded({ ...told, kind: 'AI' }, '2026-03-01');
    const { kinds } = supplierAfter(end, [registered, slip], { kind: 'AI', on: '2026-03-01' });
    expect(allOn(kinds, '2026-03-01')).toEqual(['ACI']);
    end
      ?.given(registered, slip, ended)
      .when({ ...ai, on: '2026-03-01' })
      .thenUnchanged();
    const again = supplierAfter(begin, [registered, slip, ended], { kind: 'AI', on: '2026-03-02' });
    expect(allOn(again.kinds, '2026-03-02')).toEqual(['ACI', 'AI']);
  });

  test('but loses none that it does not have', () => {
    end
      ?.given(registered)
      .when(ai)
      .thenRefused('SUPPLIER_KIND_NOT_HELD', { kind: 'AI', on: '2026-06-15', held: ['ACI'] }, 'kind');
  });
});

describe('a change of a supplier', () => {
  const name = { ...told, officialName: 'Relais' };

  test('may be told by any registered buyer of its kind, made up or real', () => {
    const asked = rename?.given(registered);
    asked?.when({ ...name, buyer: 'other' }).then(supplierEvents.SupplierRenamed({ ...name, buyer: 'other' }));
    asked
      ?.when(name, { facts: { buyer: { registeredOn: '2006-07-01', illustrative: false } } })
      .thenRefused('ILLUSTRATIVE_MISMATCH', {}, 'buyer');
    asked
      ?.when(name, { facts: { buyer: { illustrative: true } } })
      .thenRefused('BUYER_UNKNOWN', { buyer: 'illu' }, 'buyer');
  });

  test('acts on its whole buyer, and nowhere while nobody registered the supplier', () => {
    expect(rename?.given(registered).when(name).scope).toEqual({ buyer: 'illu' });
    expect(rename?.given().when(name).scope).toBeUndefined();
    rename?.given().when(name).thenRefused('SUPPLIER_UNKNOWN', { supplier: 'entity1' });
  });
});
