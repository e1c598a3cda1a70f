import { describe, expect, it } from '@jest/globals';
import { hoursFault } from './clauses.js';

describe('The hours of a clause (R7)', () => {
  it.each([
    ['executionCondition', { agreedCentihours: 100 }, undefined],
    ['executionCondition', {}, 'missing'],
    ['executionCondition', { agreedCentihours: 0 }, 'missing'],
    ['executionCondition', { strategy: { kind: 'fixed' } }, 'missing'],
    ['executionCondition', { strategy: { kind: 'accrual' } }, undefined],
    ['insertionService', {}, undefined],
    ['reservedLot', { agreedCentihours: 100 }, undefined],
    ['reservedLot', { agreedCentihours: 0 }, 'missing'],
    ['reservedLot', { strategy: { kind: 'share' } }, 'missing'],
    ['socialCondition', {}, undefined],
    ['awardCriterion', { agreedCentihours: 100 }, 'notForKind'],
    ['supplyCondition', { strategy: { kind: 'fixed' } }, 'notForKind'],
  ] as const)('%s with %j: %s', (kind, hours, fault) => {
    expect(hoursFault({ kind, ...hours })).toBe(fault);
  });
});
