import { describe, expect, it } from '@jest/globals';
import { createRuleBook, ruleBook } from '@clausier/rulebook';
import { agreedClause, type AgreedWith } from './agreement.js';
import type { ProposedClause } from './clause-fields.js';

const rules = ruleBook.at('2026-01-25');
const condition: ProposedClause = { clause: 'c1', kind: 'executionCondition', legalBasis: 'CCP-L2112-2' };
const service: ProposedClause = { clause: 'c1', kind: 'insertionService', legalBasis: 'CCP-R2123-1' };
/** 1 000 000,00 EUR × 50 % × 5 % ÷ 30,00 EUR. */
const formula = {
  kind: 'formula' as const,
  amountCents: 100_000_000,
  labourShareBp: 5_000,
  effortRateBp: 500,
  hourlyCostCents: 3_000,
};
const agreed = (clause: ProposedClause, given: Partial<AgreedWith> = {}) => agreedClause(clause, { rules, ...given });

describe('A number of hours given (R7)', () => {
  it('is what is agreed, and fixed unless the clause says otherwise', () => {
    expect(agreed({ ...condition, agreedCentihours: 100 })).toEqual({
      ...condition,
      agreedCentihours: 100,
      strategy: { kind: 'fixed' },
    });
    expect(agreed({ ...condition, agreedCentihours: 100 }, { sizing: { centihours: 300 } })).toMatchObject({
      agreedCentihours: 100,
    });
  });

  it('is missing where the kind must bear some, and is not zero', () => {
    expect(agreed(condition)).toEqual({ fault: 'hoursMissing' });
    expect(agreed({ ...condition, agreedCentihours: 0 })).toEqual({ fault: 'hoursMissing' });
    expect(agreed({ ...service, strategy: { kind: 'fixed' } })).toEqual({ fault: 'hoursMissing' });
  });

  it('may stay away from a service or a reserved lot', () => {
    expect(agreed(service)).toEqual(service);
    expect(agreed(service, { sizing: { centihours: 300 } })).toEqual(service);
  });

  it('is nothing for a criterion', () => {
    const criterion: ProposedClause = { clause: 'c1', kind: 'awardCriterion', legalBasis: 'CCP-R2152-7' };
    expect(agreed(criterion)).toEqual(criterion);
    expect(agreed({ ...criterion, agreedCentihours: 100 })).toEqual({ fault: 'hoursNotForKind' });
  });
});

describe('Without a number, the hours are', () => {
  it('those the lot was sized at, for a condition of execution', () => {
    expect(agreed(condition, { sizing: { centihours: 83_300 } })).toEqual({
      ...condition,
      agreedCentihours: 83_300,
      strategy: { kind: 'fixed' },
    });
    expect(agreed({ ...service, strategy: { kind: 'fixed' } }, { sizing: { centihours: 83_300 } })).toEqual({
      fault: 'hoursMissing',
    });
  });

  it('those of the formula (R1), in its rounding or the one of the rule book', () => {
    expect(agreed({ ...condition, strategy: formula })).toEqual({
      ...condition,
      agreedCentihours: 83_300,
      strategy: { ...formula, rounding: 'halfUpToHour' },
    });
    expect(agreed({ ...condition, strategy: { ...formula, rounding: 'upToHour' } })).toMatchObject({
      agreedCentihours: 83_400,
      strategy: { rounding: 'upToHour' },
    });
  });

  it('those of the share of the labour planned', () => {
    const strategy = { kind: 'share' as const, labourCentihours: 1_000_000, shareBp: 500 };
    expect(agreed({ ...condition, strategy })).toEqual({ ...condition, agreedCentihours: 50_000, strategy });
    expect(agreed({ ...condition, agreedCentihours: 40_000, strategy })).toMatchObject({ agreedCentihours: 40_000 });
    expect(agreed({ ...condition, strategy: { ...strategy, labourCentihours: 0 } })).toEqual({ fault: 'hoursMissing' });
  });

  it('none yet where invoices will make them due', () => {
    const strategy = { kind: 'accrual' as const, stepCents: 200_000 };
    expect(agreed({ ...condition, strategy })).toEqual({ ...condition, strategy });
    expect(agreed({ ...condition, agreedCentihours: 100, strategy })).toMatchObject({ agreedCentihours: 100 });
  });
});

describe('A number beside a formula', () => {
  it('is the number of the formula, or the clause contradicts itself (R1, R7)', () => {
    expect(agreed({ ...condition, agreedCentihours: 83_300, strategy: formula })).toMatchObject({
      agreedCentihours: 83_300,
    });
    expect(agreed({ ...condition, agreedCentihours: 83_400, strategy: formula })).toEqual({
      fault: 'hoursDiffer',
      computed: 83_300,
      agreed: 83_400,
    });
  });

  it('is computed by the rules of the day it is agreed on', () => {
    const [before] = ruleBook.entries.filter(({ id }) => id === 'sizing.rounding');
    if (!before) throw new Error('no rounding');
    const book = createRuleBook(ruleBook.entries, [
      { id: 'up', entries: [{ ...before, value: 'upToHour', validFrom: '2026-02-01' }] },
    ]);
    const on = (day: string) => agreed({ ...condition, strategy: formula }, { rules: book.at(day) });
    expect(on('2026-01-31')).toMatchObject({ agreedCentihours: 83_300 });
    expect(on('2026-02-01')).toMatchObject({ agreedCentihours: 83_400 });
  });
});

describe('A term that gives no figure', () => {
  it.each([
    [{ ...formula, hourlyCostCents: 0 }, 'hourlyCostCents'],
    [{ ...formula, amountCents: 0 }, 'amountCents'],
    [{ ...formula, amountCents: Number.MAX_SAFE_INTEGER, hourlyCostCents: 1 }, ''],
    [{ ...formula, amountCents: 10_000_000_000_000, hourlyCostCents: 1 }, ''],
    [{ kind: 'share' as const, labourCentihours: 1_000_000, shareBp: 0 }, 'shareBp'],
    [{ kind: 'accrual' as const, stepCents: 0 }, 'stepCents'],
  ])('%j: at "%s"', (strategy, term) => {
    expect(agreed({ ...condition, strategy })).toEqual({ fault: 'termOutOfRange', part: 'strategy', term });
  });

  it.each([
    [{ kind: 'perHour' as const, cents: 0 }, 'strategy.cents'],
    [{ kind: 'ceilingMultiple' as const, k: '0', ceilingCents: 1_000 }, 'strategy.k'],
    [{ kind: 'ceilingMultiple' as const, k: '-4' }, 'strategy.k'],
    [{ kind: 'ceilingMultiple' as const, k: '1.12345', ceilingCents: 1_000 }, 'strategy.k'],
    [{ kind: 'ceilingMultiple' as const, k: '2.5', ceilingCents: 0 }, 'strategy.ceilingCents'],
  ])('of a penalty (R9), %j: at "%s"', (strategy, term) => {
    const clause = { ...condition, agreedCentihours: 100, penalty: { strategy } };
    expect(agreed(clause)).toEqual({ fault: 'termOutOfRange', part: 'penalty', term });
  });
});

describe('The hourly ceiling of a penalty (R9)', () => {
  it('need not be written in the clause: that of the day of the notice prices a missing hour', () => {
    const terms = (ceilingCents?: number) => ({
      strategy: { kind: 'ceilingMultiple' as const, k: '2.5', ...(ceilingCents === undefined ? {} : { ceilingCents }) },
      capBp: 100,
    });
    const clause = { ...condition, agreedCentihours: 100, strategy: { kind: 'fixed' as const } };
    expect(agreed({ ...clause, penalty: terms() })).toEqual({ ...clause, penalty: terms() });
    expect(agreed({ ...clause, penalty: terms(1_000) })).toEqual({ ...clause, penalty: terms(1_000) });
  });
});
