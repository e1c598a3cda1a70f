import { describe, expect, it } from '@jest/globals';
import { CLAUSE_KINDS, createRuleBook, ruleBook, satisfiesDuty, type ClauseKind } from '@clausier/rulebook';
import { clauseMeetsDuty, lotsShortOfDuty, underDuty, type DutyLot } from './duty.js';

const rules = ruleBook.at('2026-09-01');
const works = { category: 'works', durationMonths: 14 } as const;
const clauseOf = (kind: ClauseKind) => ({ kind });
const waiver = { ground: 'noLinkWithObject', reasons: 'Aucun lien suffisant avec l’objet du marché.' };
const bearing: DutyLot = { decision: 'clause', clauses: [clauseOf('executionCondition')] };
const bare: DutyLot = { decision: 'none', clauses: [], reason: 'Urgent.' };

describe('The social duty (R2)', () => {
  it.each([
    ['duty', false, true],
    ['thresholdUnknown', true, true],
    ['thresholdUnknown', false, false],
    ['none', false, false],
  ] as const)('outcome %s, presumed %s: binds the lot, %s', (outcome, presumed, binds) => {
    expect(underDuty({ outcome, presumed })).toBe(binds);
  });

  it.each(CLAUSE_KINDS)('%s meets it as the rule book says', (kind) => {
    expect(clauseMeetsDuty(clauseOf(kind), {}, rules)).toBe(satisfiesDuty(kind, rules) === 'yes');
    expect(clauseMeetsDuty(clauseOf(kind), { reason: 'Motif enregistré.' }, rules)).toBe(
      satisfiesDuty(kind, rules) !== 'no',
    );
  });

  it('is met by a reserved lot with a recorded reason, or the evidence of its clause', () => {
    const meets = CLAUSE_KINDS.filter((kind) => clauseMeetsDuty(clauseOf(kind), {}, rules));
    expect(meets).toEqual(['executionCondition', 'socialCondition', 'insertionService']);
    const reserved = clauseOf('reservedLot');
    expect(clauseMeetsDuty(reserved, {}, rules)).toBe(false);
    expect(clauseMeetsDuty(reserved, { reason: 'ESAT en capacité.' }, rules)).toBe(true);
    expect(clauseMeetsDuty({ ...reserved, evidence: 'Attestation.' }, {}, rules)).toBe(true);
  });
});

describe('The lots short of the duty (R2)', () => {
  it('have neither a clause that meets it nor a waiver', () => {
    const criterion: DutyLot = { decision: 'clause', clauses: [clauseOf('awardCriterion')] };
    const undecided: DutyLot = { clauses: [] };
    const lots = [bearing, bare, criterion, undecided, { decision: 'waiver', clauses: [], waiver } as const];
    expect(lotsShortOfDuty(lots, works, rules)).toEqual([bare, criterion, undecided]);
  });

  it('have a waiver that does not hold any more', () => {
    const short: DutyLot = { decision: 'waiver', clauses: [], waiver: { ...waiver, ground: 'shortWorks' } };
    expect(lotsShortOfDuty([short], { ...works, durationMonths: 5 }, rules)).toEqual([]);
    expect(lotsShortOfDuty([short], works, rules)).toEqual([short]);
    const unsaid: DutyLot = { decision: 'waiver', clauses: [] };
    expect(lotsShortOfDuty([unsaid], works, rules)).toEqual([unsaid]);
  });

  it('are none where the rule book asks for one such lot only, and there is one', () => {
    const [tested] = ruleBook.entries.filter(({ id }) => id === 'duty.testedPerLot');
    if (!tested) throw new Error('no switch');
    const whole = createRuleBook(ruleBook.entries, [{ id: 'whole', entries: [{ ...tested, value: false }] }]);
    expect(lotsShortOfDuty([bearing, bare], works, rules)).toEqual([bare]);
    expect(lotsShortOfDuty([bearing, bare], works, whole.at('2026-09-01'))).toEqual([]);
    expect(lotsShortOfDuty([bare], works, whole.at('2026-09-01'))).toEqual([bare]);
  });
});
