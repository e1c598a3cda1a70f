import { describe, expect, test } from '@jest/globals';
import { evaluatedLot } from '../testing/figures.js';
import { requiredSignatures } from './signatures.js';

describe('the signatures of a local evaluation', () => {
  test('are the directorate’s and the facilitator’s where a lot has an hour clause or an insertion service', () => {
    const both = ['directorate', 'facilitator'];
    expect(requiredSignatures([evaluatedLot({ bearsHours: true })])).toEqual(both);
    expect(requiredSignatures([evaluatedLot(), evaluatedLot({ clauseKinds: ['insertionService'] })])).toEqual(both);
  });

  test('are else the directorate’s and the ESS mission’s', () => {
    expect(requiredSignatures([evaluatedLot({ clauseKinds: ['supplyCondition'] })])).toEqual([
      'directorate',
      'mission',
    ]);
    expect(requiredSignatures([])).toEqual(['directorate', 'mission']);
  });
});
