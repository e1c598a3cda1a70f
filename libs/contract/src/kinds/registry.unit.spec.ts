import { describe, expect, test } from '@jest/globals';
import { clauseMeetsDuty } from '@clausier/clauses';
import { CLAUSE_KINDS, isSocialConsideration, ruleBook, type ClauseKind } from '@clausier/rulebook';
import { hourClause, validatedHours } from '../testing/stories.js';
import { clauseKinds } from './registry.js';

const clauseOf = (kind: ClauseKind) => ({ clause: 'c1', kind, legalBasis: 'CMP-14' });
const missing = { ledger: validatedHours(87_950).ledger };
const family = 'insertion' as const;
const today = ruleBook.at('2026-11-26');

describe('each kind of clause', () => {
  test.each(CLAUSE_KINDS)('%s says of the social share what the rule book says', (kind) => {
    const rules = clauseKinds[kind];
    expect(rules.isSocialConsideration(clauseOf(kind), { family }, today)).toBe(isSocialConsideration(kind));
  });

  test('the duty and the social share are two different sets', () => {
    const duty = CLAUSE_KINDS.filter((kind) => clauseMeetsDuty(clauseOf(kind), {}, today));
    const share = CLAUSE_KINDS.filter((kind) =>
      clauseKinds[kind].isSocialConsideration(clauseOf(kind), { family }, today),
    );
    expect(duty).toEqual(['executionCondition', 'socialCondition', 'insertionService']);
    expect(share).toEqual([
      'executionCondition',
      'socialCondition',
      'insertionService',
      'reservedLot',
      'awardCriterion',
    ]);
  });

  test('a criterion of direct supply is no social consideration', () => {
    expect(
      clauseKinds.awardCriterion.isSocialConsideration(clauseOf('awardCriterion'), { family: 'food' }, today),
    ).toBe(false);
  });

  test('missing hours stand against the acceptance of a lot under the kinds that bear hours', () => {
    const open = CLAUSE_KINDS.filter(
      (kind) => clauseKinds[kind].openAtAcceptance({ ...hourClause, kind }, missing) === 'SHORTFALL_UNDECIDED',
    );
    expect(open).toEqual(['executionCondition', 'insertionService', 'reservedLot']);
    expect(clauseKinds.reservedLot.openAtAcceptance(clauseOf('reservedLot'), missing)).toBeUndefined();
    expect(clauseKinds.insertionService.openAtAcceptance(clauseOf('insertionService'), missing)).toBeUndefined();
  });
});
