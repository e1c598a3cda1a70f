import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import { PROGRAMME, answered, declared, hours, valueFacts } from '../testing/programme.js';
import { decideLot } from './decide-lot.js';

const at = { purchase: 'rd940', lot: 'l1' };
const under = slice(decideLot, { id: PROGRAMME, on: '2026-01-25', facts: valueFacts });
const given = under.given(declared(), answered('clause'));
const { agreedCentihours: _, ...unsized } = hours;
const formula = {
  kind: 'formula',
  amountCents: 100_000_000,
  labourShareBp: 5_000,
  effortRateBp: 500,
  hourlyCostCents: 3_000,
};

function decide(...clauses: object[]) {
  return given.when({ ...at, decision: { kind: 'clause', clauses } });
}
function decided(clause: object): unknown {
  const { decision } = decide(clause);
  if (decision.outcome !== 'accepted') throw new Error(JSON.stringify(decision));
  return (decision.events[0]?.data as { readonly clauses: readonly unknown[] }).clauses[0];
}

describe('the legal basis of a clause', () => {
  const on = (plannedLaunchOn: string) => under.given(declared({ plannedLaunchOn }), answered('clause'));
  const based = (legalBasis: string, kind = 'executionCondition') => ({
    ...at,
    decision: { kind: 'clause', clauses: [{ ...(kind === 'executionCondition' ? hours : unsized), kind, legalBasis }] },
  });

  test.each([
    ['CMP-14', '2016-03-31', true],
    ['CMP-14', '2016-04-01', false],
    ['ORD-38', '2016-04-01', true],
    ['CCP-L2112-2', '2019-04-01', true],
    ['CCP-L2112-2-1', '2026-08-20', false],
    ['CCP-L2112-2-1', '2026-08-21', true],
  ])('%s on a launch planned for %s: in force %s', (basis, launchOn, holds) => {
    const outcome = on(launchOn).when(based(basis));
    if (holds) expect(outcome.decision.outcome).toBe('accepted');
    else outcome.thenRefused('LEGAL_BASIS_NOT_IN_FORCE');
  });

  test.each([
    ['CCP-L3114-2', 'works', false],
    ['CCP-L3114-2', 'concession', true],
    ['CCP-L2112-2', 'works', true],
    ['CCP-L2112-2', 'concession', false],
  ] as const)('%s in a purchase of category %s: lawful %s', (basis, category, holds) => {
    const outcome = under.given(declared({ category }), answered('clause')).when(based(basis));
    if (holds) expect(outcome.decision.outcome).toBe('accepted');
    else outcome.thenRefused('LEGAL_BASIS_NOT_FOR_PROCEDURE');
  });

  test.each([
    ['2011-08-26', false],
    ['2011-08-27', true],
  ])('direct supply as a criterion of a food purchase launched on %s: lawful %s', (plannedLaunchOn, holds) => {
    const food = declared({ family: 'food', category: 'suppliesServices', plannedLaunchOn });
    const outcome = under.given(food).when(based('CMP-53', 'awardCriterion'));
    if (holds) expect(outcome.decision.outcome).toBe('accepted');
    else outcome.thenRefused('DIRECT_SUPPLY_TOO_EARLY', { on: plannedLaunchOn });
  });

  test('out of force, the bases that are possible on that day are named', () => {
    on('2026-05-04')
      .when(based('CMP-14'))
      .thenRefused(
        'LEGAL_BASIS_NOT_IN_FORCE',
        {
          basis: 'CMP-14',
          on: '2026-05-04',
          from: '2006-09-01',
          until: '2016-03-31',
          possible: ['CCP-L2112-2'],
        },
        'decision.clauses.0.legalBasis',
      );
  });

  test('one that does not allow the kind, or that does not exist, is refused', () => {
    on('2026-05-04')
      .when(based('CCP-R2152-7'))
      .thenRefused('LEGAL_BASIS_NOT_FOR_KIND', {
        basis: 'CCP-R2152-7',
        kind: 'executionCondition',
        kinds: ['awardCriterion'],
        possible: ['CCP-L2112-2'],
      });
    on('2026-05-04').when(based('CCP-L9999-9')).thenRefused('LEGAL_BASIS_UNKNOWN');
    expect(on('2026-05-04').when(based('CCP-R2152-7', 'awardCriterion')).decision.outcome).toBe('accepted');
  });
});

describe('the hours of a clause', () => {
  test('a condition of execution bears some: given, or as the lot was sized', () => {
    decide(unsized).thenRefused('HOURS_MISSING', { lot: 'l1' }, 'decision.clauses.0.agreedCentihours');
    decide({ ...hours, agreedCentihours: 0 }).thenRefused('HOURS_MISSING');
    const sized = directorateProgrammeEvents.LotSized(
      {
        ...at,
        amountCents: 100_000_000,
        labourShareBp: 5_000,
        effortRateBp: 500,
        hourlyCostCents: 3_000,
        rounding: 'halfUpToHour',
        centihours: 83_300,
        exact: { numerator: '2500', denominator: '3' },
        rule: { id: 'sizing.formula', version: '1990-01-01' },
      },
      '2026-01-22',
    );
    const strategy = { kind: 'fixed' as const };
    under
      .given(declared(), answered('clause'), sized)
      .when({ ...at, decision: { kind: 'clause', clauses: [unsized] } })
      .then(
        directorateProgrammeEvents.LotClauseDecided({
          ...at,
          clauses: [{ ...unsized, agreedCentihours: 83_300, strategy }],
        }),
      );
  });

  test('a formula gives them, and names its rounding', () => {
    expect(decided({ ...unsized, strategy: formula })).toMatchObject({
      agreedCentihours: 83_300,
      strategy: { ...formula, rounding: 'halfUpToHour' },
    });
    expect(decided({ ...unsized, strategy: { ...formula, rounding: 'upToHour' } })).toMatchObject({
      agreedCentihours: 83_400,
    });
    decide({ ...hours, agreedCentihours: 83_400, strategy: formula }).thenRefused(
      'HOURS_DIFFER_FROM_FORMULA',
      { computed: 83_300, agreed: 83_400 },
      'decision.clauses.0.agreedCentihours',
    );
    decide({ ...unsized, strategy: { ...formula, hourlyCostCents: 0 } }).thenRefused(
      'OUT_OF_RANGE',
      { field: 'hourlyCostCents' },
      'decision.clauses.0.strategy.hourlyCostCents',
    );
  });

  test('a share of the labour hours gives an estimate; an accrual waits for the invoices', () => {
    const share = { kind: 'share', labourCentihours: 1_000_000, shareBp: 500 };
    expect(decided({ ...unsized, strategy: share })).toMatchObject({ agreedCentihours: 50_000, strategy: share });
    const accrual = { kind: 'accrual', stepCents: 200_000 };
    expect(decided({ ...unsized, strategy: accrual })).toEqual({ ...unsized, strategy: accrual });
    decide({ ...unsized, strategy: { ...accrual, stepCents: 0 } }).thenRefused('OUT_OF_RANGE', { field: 'stepCents' });
    decide({ ...unsized, strategy: { ...share, labourCentihours: 0 } }).thenRefused('HOURS_MISSING');
  });

  test('a service or a reserved lot may bear hours, another condition or a criterion may not', () => {
    const service = { clause: 'c1', kind: 'insertionService', legalBasis: 'CCP-R2123-1' };
    expect(decided(service)).toEqual(service);
    expect(decided({ ...service, agreedCentihours: 10_000 })).toMatchObject({ strategy: { kind: 'fixed' } });
    decide({ ...service, strategy: { kind: 'fixed' } }).thenRefused('HOURS_MISSING');
    decide({ ...hours, kind: 'socialCondition' }).thenRefused(
      'HOURS_NOT_FOR_KIND',
      { kind: 'socialCondition' },
      'decision.clauses.0',
    );
  });

  test('a penalty that could never be computed is refused', () => {
    const penalty = (strategy: object) => decide({ ...hours, penalty: { strategy } });
    penalty({ kind: 'perHour', cents: 0 }).thenRefused('OUT_OF_RANGE');
    penalty({ kind: 'ceilingMultiple', k: '0', ceilingCents: 1_000 }).thenRefused('OUT_OF_RANGE');
    penalty({ kind: 'ceilingMultiple', k: '1.12345', ceilingCents: 1_000 }).thenRefused('OUT_OF_RANGE');
    expect(penalty({ kind: 'ceilingMultiple', k: '2.5', ceilingCents: 1_000 }).decision.outcome).toBe('accepted');
  });

  test('a penalty in ceilings need not write the ceiling: that of the day of the notice prices it (R9)', () => {
    const penalty = { strategy: { kind: 'ceilingMultiple', k: '2.5' }, capBp: 100 };
    expect(decided({ ...hours, penalty })).toMatchObject({ penalty });
  });
});
