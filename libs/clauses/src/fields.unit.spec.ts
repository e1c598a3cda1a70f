import { describe, expect, it } from '@jest/globals';
import { clauseField, penaltyTermsField, pricedPenaltyField, proposedClauseField } from './clause-fields.js';
import { proposedDecisionShape } from './decision-fields.js';

const formula = {
  kind: 'formula',
  amountCents: 100_000_000,
  labourShareBp: 5_000,
  effortRateBp: 500,
  hourlyCostCents: 3_000,
};
const clause = { clause: 'c1', kind: 'executionCondition', legalBasis: 'CMP-14', agreedCentihours: 83_300 };
const holds = (field: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  field.safeParse(value).success;

describe('What a clause is made of', () => {
  it('a formula is proposed with or without its rounding, and decided with it (R1)', () => {
    const silent = { ...clause, strategy: formula };
    const named = { ...clause, strategy: { ...formula, rounding: 'upToHour' } };
    expect([holds(proposedClauseField, silent), holds(proposedClauseField, named)]).toEqual([true, true]);
    expect([holds(clauseField, silent), holds(clauseField, named)]).toEqual([false, true]);
    const decision = proposedDecisionShape.clauses;
    expect([holds(decision, [silent]), holds(decision, undefined)]).toEqual([true, true]);
  });

  it('a penalty in ceilings is agreed with or without the ceiling of the day, and computed with one (R9)', () => {
    const multiple = { kind: 'ceilingMultiple', k: '1.5' };
    expect(holds(penaltyTermsField, { strategy: multiple, capBp: 100 })).toBe(true);
    expect(holds(penaltyTermsField, { strategy: { ...multiple, ceilingCents: 2_300 } })).toBe(true);
    expect(holds(pricedPenaltyField, multiple)).toBe(false);
    expect(holds(pricedPenaltyField, { ...multiple, ceilingCents: 2_300 })).toBe(true);
    expect(holds(pricedPenaltyField, { kind: 'perHour', cents: 6_000 })).toBe(true);
  });
});
