import { describe, expect, it } from '@jest/globals';
import { CLAUSE_KINDS, type ClauseKind } from '@clausier/rulebook';
import { bearsHours, hourClausesOf, hoursFault } from './hours.js';

describe('The hours of a clause (R7)', () => {
  it.each([
    ['executionCondition', { agreedCentihours: 100 }, undefined],
    ['executionCondition', {}, 'hoursMissing'],
    ['executionCondition', { agreedCentihours: 0 }, 'hoursMissing'],
    ['executionCondition', { strategy: { kind: 'fixed' } }, 'hoursMissing'],
    ['executionCondition', { strategy: { kind: 'accrual' } }, undefined],
    ['insertionService', {}, undefined],
    ['reservedLot', { agreedCentihours: 100 }, undefined],
    ['reservedLot', { agreedCentihours: 0 }, 'hoursMissing'],
    ['reservedLot', { strategy: { kind: 'share' } }, 'hoursMissing'],
    ['socialCondition', {}, undefined],
    ['awardCriterion', { agreedCentihours: 100 }, 'hoursNotForKind'],
    ['supplyCondition', { strategy: { kind: 'fixed' } }, 'hoursNotForKind'],
  ] as const)('%s with %j: %s', (kind, hours, fault) => {
    expect(hoursFault({ kind, ...hours })).toBe(fault);
  });
});

describe('Hours are due', () => {
  const clauseOf = (kind: ClauseKind) => ({ clause: kind, kind });

  it('where some are agreed, under the kinds that may bear them', () => {
    const agreed = CLAUSE_KINDS.filter((kind) => bearsHours({ ...clauseOf(kind), agreedCentihours: 100 }));
    expect(agreed).toEqual(['executionCondition', 'insertionService', 'reservedLot']);
    expect(CLAUSE_KINDS.filter((kind) => bearsHours(clauseOf(kind)))).toEqual([]);
  });

  it('where invoices make them due, without a number', () => {
    expect(bearsHours({ ...clauseOf('executionCondition'), strategy: { kind: 'accrual' } })).toBe(true);
    expect(bearsHours({ ...clauseOf('awardCriterion'), strategy: { kind: 'accrual' } })).toBe(false);
  });

  it('under these clauses of a lot, in their order', () => {
    const [service, bare, hours] = [
      { ...clauseOf('insertionService'), agreedCentihours: 100 },
      clauseOf('reservedLot'),
      { ...clauseOf('executionCondition'), strategy: { kind: 'fixed' } as const },
    ];
    expect(hourClausesOf({ clauses: [service, bare, hours] })).toEqual([service, hours]);
  });
});
