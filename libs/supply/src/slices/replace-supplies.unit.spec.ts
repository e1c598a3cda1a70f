import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { canteen, contracts, declared, line, replaced, validated, withdrawn } from '../testing/quarter.js';
import { replaceSupplies } from './replace-supplies.js';

const { given } = slice(replaceSupplies, { id: 'k1.2026q1', facts: { canteen, contracts }, on: '2026-03-05' });
const told = (change: object = {}) => ({ lines: [{ ...line, ...change }], reason: 'entryError' });

describe('replacing food purchases that are not validated', () => {
  test('puts the right line under the same reference, once; the first entry stays readable', () => {
    const outcome = given(declared({ valueCents: 310 })).when(told({ valueCents: 3_100, labels: ['organic'] }));
    outcome.then(replaced({ valueCents: 3_100, labels: ['organic'], quality: 'organic' }));
    expect(outcome.state).toMatchObject({
      lines: [{ line: 'f1', valueCents: 3_100, declaredOn: '2026-03-05', earlier: [{ valueCents: 310 }] }],
    });
    given(declared()).when(told()).thenUnchanged();
  });

  test('keeps to the rules of an entry', () => {
    given(declared())
      .when(told({ valueCents: 0 }))
      .thenRefused('VALUE_MISSING', { line: 'f1' }, 'lines.0.valueCents');
    given(declared())
      .when(told({ contract: 'c7' }))
      .thenRefused('CONTRACT_UNKNOWN', undefined, 'lines.0.contract');
  });

  test('flags the new line: for its double and its amount, never beside what it replaces', () => {
    const flagsOf = (change: object) => given(declared(), declared({ line: 'f2', valueCents: 700 })).when(told(change));
    expect(flagsOf({ valueCents: 700 }).state).toMatchObject({ lines: [{ flags: ['likelyDouble'] }, { flags: [] }] });
    expect(flagsOf({ direct: true }).state).toMatchObject({ lines: [{ flags: [] }, { flags: [] }] });
    expect(flagsOf({ valueCents: 100_000_001 }).state).toMatchObject({ lines: [{ flags: ['largeValue'] }, {}] });
  });

  test('concerns lines that were entered and still wait', () => {
    const other = told({ valueCents: 1 });
    given().when(other).thenRefused('LINE_UNKNOWN', { line: 'f1' }, 'lines.0');
    given(declared(), validated('f1')).when(other).thenRefused('LINE_ALREADY_VALIDATED', { line: 'f1' }, 'lines.0');
    given(declared(), withdrawn('f1')).when(other).thenRefused('LINE_WITHDRAWN', { line: 'f1' }, 'lines.0');
    given(declared()).when(other, { on: '2026-03-01' }).thenRefused('BEFORE_PREVIOUS_STEP', undefined, 'on');
  });

  test('is for who entered the line', () => {
    const actor = { kind: 'human', id: 'actor2', roles: ['canteenManager'] } as const;
    given(declared())
      .when(told({ valueCents: 1 }), { actor })
      .thenRefused('NOT_DECLARER', { line: 'f1' }, 'lines.0');
  });

  test('is open to the correspondent of the supplier that the lines name, before and after', () => {
    const scopeOf = (before?: string, after?: string) =>
      given(declared({ supplier: before })).when(told({ supplier: after })).scope?.suppliers;
    expect(scopeOf('s1', 's1')).toEqual(['s1']);
    expect(scopeOf('s1', 's2')).toEqual([]);
    expect(scopeOf('s1')).toEqual([]);
  });
});
