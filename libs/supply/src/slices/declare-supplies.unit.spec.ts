import { describe, expect, test } from '@jest/globals';
import type { NewEvent } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import { slice } from '@clausier/testing';
import { supplyEvents } from '../events/supply-events.js';
import type { SupplyState } from '../model/state.js';
import { canteen, contracts, corrected, declared, line, validated, withdrawn } from '../testing/quarter.js';
import { declareSupplies } from './declare-supplies.js';

const { given } = slice(declareSupplies, { id: 'k1.2026q1', facts: { canteen, contracts }, on: '2026-03-02' });
const one = (change: object = {}) => ({ lines: [{ ...line, ...change }] });

describe('entering food purchases', () => {
  test('records each line once, with the one class its labels reach', () => {
    given().when(one()).then(supplyEvents.SuppliesDeclared(declared().data));
    given(declared()).when(one()).thenUnchanged();
    given(declared())
      .when(one({ valueCents: 1 }))
      .thenRefused('LINE_ALREADY_DECLARED', { line: 'f1' }, 'lines.0');
  });

  test.each([
    [['aocAop', 'organic', 'organic'], 'organic'],
    [['hve', 'labelRouge'], 'siqo'],
    [['externalities', 'fairTrade'], 'otherEgalim'],
    [['externalities'], 'externalities'],
    [[], 'none'],
  ])('%j counts as %s', (labels, quality) => {
    const { decision } = given().when(one({ labels }));
    expect(decision).toMatchObject({ events: [{ data: { lines: [{ labels, quality }] } }] });
  });

  test.each([
    ['of another quarter', { on: '2026-04-01' }, 'LINE_OUTSIDE_QUARTER', 'lines.0.on'],
    ['not made yet', { on: '2026-03-03' }, 'LINE_NOT_YET_BOUGHT', 'lines.0.on'],
    ['without a value', { valueCents: 0 }, 'VALUE_MISSING', 'lines.0.valueCents'],
    ['local by no definition', { local: true }, 'LOCAL_NEEDS_DEFINITION', 'lines.0.localDefinition'],
    ['defined but not local', { localDefinition: 'PAT' }, 'DEFINITION_WITHOUT_LOCAL', 'lines.0.localDefinition'],
    [
      'local by an unknown distance',
      { local: true, localDefinition: 'km' },
      'KILOMETRES_NEED_DISTANCE',
      'lines.0.distanceKm',
    ],
    ['under a lot of no contract', { lot: 'l1' }, 'LOT_WITHOUT_CONTRACT', 'lines.0.lot'],
    ['under an unknown contract', { contract: 'c7' }, 'CONTRACT_UNKNOWN', 'lines.0.contract'],
    ['under another buyer’s contract', { contract: 'c8', lot: 'l1' }, 'CONTRACT_UNKNOWN', 'lines.0.contract'],
    ['under a lot that is not awarded', { contract: 'c9', lot: 'l2' }, 'LOT_UNKNOWN', 'lines.0.lot'],
    [
      'of a supplier that does not hold the lot',
      { contract: 'c9', lot: 'l1', supplier: 's2' },
      'SUPPLIER_NOT_HOLDER',
      'lines.0.supplier',
    ],
  ])('refuses a purchase %s', (_, change, code, path) => {
    given().when(one(change)).thenRefused(code, undefined, path);
  });

  test('keeps the kilograms or litres bought, where they are told', () => {
    const quantity = { unit: 'kg' as const, thousandths: 12_500 };
    given()
      .when(one({ quantity }))
      .then(supplyEvents.SuppliesDeclared(declared({ quantity }).data));
    expect(declareSupplies.schema.safeParse(one({ quantity: { unit: 'caisse', thousandths: 1 } })).success).toBe(false);
  });

  test('takes local purchases with their definition, under a contract or outside', () => {
    const accepted = (change: object) => expect(given().when(one(change)).decision.outcome).toBe('accepted');
    accepted({ local: true, localDefinition: 'departement' });
    accepted({ local: true, localDefinition: 'km', distanceKm: 40, direct: true });
    accepted({ contract: 'c9', lot: 'l1', supplier: 's1' });
    accepted({ contract: 'c9' });
  });

  test('is taken as a whole and starts when the canteen is registered', () => {
    given()
      .when({ lines: [line, { ...line, line: 'f2', valueCents: 0 }] })
      .thenRefused('VALUE_MISSING', { line: 'f2' }, 'lines.1.valueCents');
    given()
      .when({ lines: [line, line] })
      .thenRefused('LINE_REPEATED', { line: 'f1' }, 'lines.1');
    given()
      .when(one(), { facts: { canteen: { ...canteen, registeredOn: '2026-03-03' }, contracts } })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test('keeps to references that are free', () => {
    given(declared(), withdrawn('f1')).when(one()).thenRefused('LINE_WITHDRAWN', { line: 'f1' }, 'lines.0');
    given(declared(), validated('f1'), corrected())
      .when(one({ line: 'a1' }))
      .thenRefused('REFERENCE_TAKEN', { line: 'a1' }, 'lines.0');
  });

  test('is open to the correspondent of the supplier that every line names, and of no other', () => {
    const list = (...suppliers: readonly (string | undefined)[]) =>
      given().when({ lines: suppliers.map((supplier, i) => ({ ...line, line: `f${i}`, supplier })) }).scope?.suppliers;
    expect(list('s1', 's1')).toEqual(['s1']);
    expect(list('s1', 's2')).toEqual([]);
    expect(list('s1', undefined)).toEqual([]);
    expect(list(undefined)).toEqual([]);
  });

  test('is the canteen’s own', () => {
    expect(given().when(one()).scope).toMatchObject({ sameAs: 'canteen-k1', canteen: 'k1' });
    expect(given().when(one(), { id: 'k1.2026q5' }).scope).toBeUndefined();
    expect(given().when(one(), { facts: { canteen: null, contracts } }).scope).toBeUndefined();
  });
});

describe('a likely double', () => {
  const flagsOf = (outcome: { readonly state: unknown }) =>
    (outcome.state as SupplyState).lines.map(({ line: ref, flags }) => [ref, ...flags]);
  const again = (change: object = {}) => one({ line: 'g1', ...change });

  test('is the same purchase under another reference: it is taken, and flagged', () => {
    expect(flagsOf(given(declared()).when(again()))).toEqual([['f1'], ['g1', 'likelyDouble']]);
    const both = { lines: [line, { ...line, line: 'g1' }] };
    expect(flagsOf(given().when(both))).toEqual([['f1'], ['g1', 'likelyDouble']]);
  });

  test.each([
    ['day', { on: '2026-02-11' }],
    ['supplier', { supplier: 's2' }],
    ['family', { family: 'bread' }],
    ['quality', { labels: ['organic'] }],
    ['value', { valueCents: 10_001 }],
  ])('differs in nothing that counts: with another %s there is no flag', (_, change) => {
    expect(flagsOf(given(declared()).when(again(change)))).toEqual([['f1'], ['g1']]);
  });

  test('is held against lines that still count, by their first value or the corrected one', () => {
    const after = (...events: readonly NewEvent[]) => flagsOf(given(declared(), ...events).when(again())).at(-1);
    expect(after(withdrawn('f1'))).toEqual(['g1']);
    expect(after(validated('f1'), corrected({ deltaCents: -10_000 }))).toEqual(['g1']);
    expect(after(validated('f1'), corrected())).toEqual(['g1', 'likelyDouble']);
    const lowered = given(declared(), validated('f1'), corrected()).when(again({ valueCents: 9_000 }));
    expect(flagsOf(lowered).at(-1)).toEqual(['g1', 'likelyDouble']);
  });
});

describe('amounts', () => {
  const HUGE = 10_000_000_000_000;

  test('a line above the largest amount of the rule book is refused at its place', () => {
    expect(HUGE).toBe(ruleBook.at(line.on).value('amount.largest'));
    const told = (valueCents: number) => ({ lines: [line, { ...line, line: 'f2', valueCents }] });
    expect(declareSupplies.schema.safeParse(told(HUGE)).success).toBe(true);
    const { error } = declareSupplies.schema.safeParse(told(HUGE + 1));
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['lines.1.valueCents']);
  });

  test('an unusual amount is taken and flagged', () => {
    const flagged = (valueCents: number) =>
      expect(given().when(one({ valueCents })).state).toMatchObject({ lines: [{ flags: ['largeValue'] }] });
    flagged(100_000_001);
    flagged(HUGE);
    expect(given().when(one({ valueCents: 100_000_000 })).state).toMatchObject({ lines: [{ flags: [] }] });
  });

  test('a quarter holds what a year can still sum exactly; the line that goes beyond is named', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ ...line, line: `h${i}`, valueCents: HUGE }));
    const full = given().when({ lines: many(225) });
    expect(full.decision.outcome).toBe('accepted');
    given()
      .when({ lines: many(226) })
      .thenRefused('QUARTER_TOO_LARGE', { line: 'h225' }, 'lines.225.valueCents');
  });
});
