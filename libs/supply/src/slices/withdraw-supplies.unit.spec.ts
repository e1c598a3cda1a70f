import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { canteen, declared, validated, withdrawn } from '../testing/quarter.js';
import { withdrawSupplies } from './withdraw-supplies.js';

const { given } = slice(withdrawSupplies, { id: 'k1.2026q1', facts: { canteen }, on: '2026-03-05' });
const one = { lines: ['f1'], reason: 'countedTwice' };

describe('withdrawing food purchases that are not validated', () => {
  test('takes the line out of the quarter, with a reason; the entry stays readable', () => {
    const outcome = given(declared()).when(one);
    outcome.then(withdrawn('f1'));
    expect(outcome.state).toMatchObject({
      lines: [{ line: 'f1', valueCents: 10_000, status: 'withdrawn', withdrawnOn: '2026-03-05' }],
    });
    given(declared(), withdrawn('f1')).when(one).thenUnchanged();
  });

  test('concerns lines that were entered and not validated, each once, after their entry', () => {
    given().when(one).thenRefused('LINE_UNKNOWN', { line: 'f1' }, 'lines.0');
    given(declared(), validated('f1')).when(one).thenRefused('LINE_ALREADY_VALIDATED', { line: 'f1' }, 'lines.0');
    given(declared())
      .when({ ...one, lines: ['f1', 'f1'] })
      .thenRefused('LINE_REPEATED', { line: 'f1' }, 'lines.1');
    given(declared()).when(one, { on: '2026-03-01' }).thenRefused('BEFORE_PREVIOUS_STEP', undefined, 'on');
  });

  test.each([
    ['who entered it', 'actor1', 'correspondent', 'accepted'],
    ['the canteen’s manager, who declines it', 'actor2', 'canteenManager', 'accepted'],
    ['another correspondent of the supplier', 'actor2', 'correspondent', 'refused'],
  ] as const)('a line may be withdrawn by %s: %s, %s → %s', (_, id, role, outcome) => {
    const actor = { kind: 'human', id, roles: [role] } as const;
    expect(given(declared()).when(one, { actor }).decision.outcome).toBe(outcome);
  });

  test('is open to the correspondent of the supplier that every line names', () => {
    const scopeOf = (supplier?: string) => given(declared({ supplier })).when(one).scope;
    expect(scopeOf('s1')).toEqual({ sameAs: 'canteen-k1', canteen: 'k1', suppliers: ['s1'] });
    expect(scopeOf()).toEqual({ sameAs: 'canteen-k1', canteen: 'k1', suppliers: [] });
  });
});
