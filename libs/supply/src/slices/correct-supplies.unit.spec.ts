import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { countedCents, type SupplyState } from '../model/state.js';
import { canteen, corrected, declared, validated } from '../testing/quarter.js';
import { correctSupplies } from './correct-supplies.js';

const { given } = slice(correctSupplies, { id: 'k1.2026q1', facts: { canteen }, on: '2026-05-04' });
const entered = (valueCents = 10_000) => given(declared({ valueCents }), validated('f1'));
const delta = (deltaCents: number, change: object = {}) => ({
  lines: [{ line: 'a1', corrects: 'f1', deltaCents, reason: 'entryError', ...change }],
});

describe('correcting validated food purchases', () => {
  test('adds a dated line that names the one corrected and the reason; the entry stays readable', () => {
    const outcome = entered(310).when(delta(2_790));
    outcome.then(corrected({ deltaCents: 2_790, reason: 'entryError' }));
    const { lines } = outcome.state as SupplyState;
    expect(lines).toMatchObject([
      { valueCents: 310, corrections: [{ line: 'a1', deltaCents: 2_790, correctedOn: '2026-05-04' }] },
    ]);
    expect(lines.map(countedCents)).toEqual([3_100]);
  });

  test('a credit note lowers the value to 0 at most, never below', () => {
    const note = { reason: 'creditNote' };
    entered()
      .when(delta(-10_000, note))
      .then(corrected({ deltaCents: -10_000 }));
    entered()
      .when(delta(-10_001, note))
      .thenRefused(
        'CORRECTION_BELOW_ZERO',
        { line: 'f1', counted: '100,00 EUR', delta: '−100,01 EUR' },
        'lines.0.deltaCents',
      );
    entered()
      .when({ lines: [...delta(-9_000).lines, ...delta(-1_001, { line: 'a2' }).lines] })
      .thenRefused('CORRECTION_BELOW_ZERO', undefined, 'lines.1.deltaCents');
  });

  test('is made once under its reference, which no other line bears', () => {
    const made = given(declared(), validated('f1'), corrected());
    made.when(delta(-1_000, { reason: 'creditNote' })).thenUnchanged();
    made.when(delta(-1_000)).thenRefused('REFERENCE_TAKEN', { line: 'a1' }, 'lines.0.line');
    made.when(delta(-1, { line: 'f1' })).thenRefused('REFERENCE_TAKEN', { line: 'f1' }, 'lines.0.line');
    made
      .when({ lines: [...delta(-1, { line: 'a2' }).lines, ...delta(-1, { line: 'a2' }).lines] })
      .thenRefused('LINE_REPEATED', { line: 'a2' }, 'lines.1');
  });

  test('concerns a validated line, after its validation, and changes something', () => {
    given(declared()).when(delta(1)).thenRefused('LINE_NOT_VALIDATED', { line: 'f1' }, 'lines.0.corrects');
    entered()
      .when(delta(1, { corrects: 'f9' }))
      .thenRefused('LINE_UNKNOWN', { line: 'f9' }, 'lines.0.corrects');
    entered().when(delta(0)).thenRefused('CORRECTION_EMPTY', {}, 'lines.0.deltaCents');
    given(declared(), { ...validated('f1'), effectiveOn: '2026-05-05' })
      .when(delta(1))
      .thenRefused('BEFORE_PREVIOUS_STEP', undefined, 'on');
  });

  test('what raises a line keeps to the limits of an entry', () => {
    const raise = (most: number) => delta(most - 10_000);
    expect(entered().when(raise(100_000_000)).decision.outcome).toBe('accepted');
    entered()
      .when(raise(100_000_001))
      .thenRefused('FLAGS_NEED_CONFIRMATION', { line: 'f1', flags: ['montant inhabituel'] }, 'lines.0.deltaCents');
    expect(entered().when({ ...raise(10_000_000_000_000), confirmFlags: true }).decision.outcome).toBe('accepted');
    entered()
      .when({ ...raise(10_000_000_000_001), confirmFlags: true })
      .thenRefused('AMOUNT_TOO_LARGE', undefined, 'lines.0.deltaCents');
  });

  test('lowers what an earlier version of the program let in, line after line', () => {
    const huge = 6_500_000_000_000_000;
    const lines = [declared({ valueCents: huge }), declared({ line: 'f2', valueCents: huge }), validated('f1', 'f2')];
    expect(given(...lines).when(delta(-huge + 6_500)).decision.outcome).toBe('accepted');
  });

  test('is the canteen manager’s act', () => {
    expect(entered().when(delta(1)).scope).toEqual({ sameAs: 'canteen-k1', canteen: 'k1' });
  });
});
