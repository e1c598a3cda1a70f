import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import type { NewEvent } from '@clausier/kernel';
import { contractEvents } from '../events/catalogue.js';
import { buyer, frozen, hourClause, launchValue, lot, planned } from '../testing/stories.js';
import { launchConsultation } from './launch-consultation.js';

const { given } = slice(launchConsultation, { id: 'k1', facts: { buyer, launchValue } });
const clause = { ...hourClause, legalBasis: 'CCP-L2112-2' };
const terms = (ref: string): NewEvent =>
  contractEvents.EnvironmentalTermsRecorded({ lot: ref, criterion: 'Bilan carbone', condition: 'Tri' }, '2012-02-15');

type Outcome = 'duty' | 'none' | 'thresholdUnknown';
const plannedUnder = (outcome: Outcome) =>
  ({ outcome, valueCents: 21_600_000, basis: 'alone', presumed: false }) as const;

/** Supplies in one lot, decided under that outcome of the duty. */
const decidedUnder = (outcome: Outcome) => [
  planned({
    category: 'suppliesServices',
    plannedLaunchOn: '2026-08-21',
    duty: plannedUnder(outcome),
    lots: [lot('l1', { clauses: [clause] })],
  }),
  terms('l1'),
  frozen,
];
const worth = (valueCents: number) => ({ facts: { buyer, launchValue: { ...launchValue, valueCents } } });

describe('the legal basis of a procedure', () => {
  const concession = { category: 'concession' as const, duty: plannedUnder('none') };
  const resting = (legalBasis: string) => [lot('l1', { clauses: [{ ...hourClause, legalBasis }] })];
  const launch = { on: '2024-05-02', ...worth(1_000_000) };

  test('of a concession is its own, and no other contract may rest on it', () => {
    given(planned({ ...concession, lots: resting('CCP-L2112-2') }), frozen)
      .when({}, launch)
      .thenRefused('LEGAL_BASIS_NOT_IN_FORCE', {
        launchedOn: '2024-05-02',
        clauses: ['l1.c1 (CCP-L2112-2)'],
        allowed: ['CCP-L3114-2'],
      });
    given(planned({ duty: plannedUnder('none'), lots: resting('CCP-L3114-2') }), frozen)
      .when({}, launch)
      .thenRefused('LEGAL_BASIS_NOT_IN_FORCE');
    const own = given(planned({ ...concession, lots: resting('CCP-L3114-2') }), frozen).when({}, launch);
    expect(own.decision.outcome).toBe('accepted');
  });

  test.each([
    ['2011-08-26', false],
    ['2011-08-27', true],
  ])('direct supply as the criterion of a food contract launched on %s is lawful: %s', (on, holds) => {
    const clauses = [{ clause: 'c1', kind: 'awardCriterion' as const, legalBasis: 'CMP-53' }];
    const food = planned({ family: 'food', category: 'suppliesServices', lots: [lot('l1', { clauses })] });
    const documents = { ...frozen, effectiveOn: '2011-08-01' };
    const outcome = given({ ...food, effectiveOn: '2011-07-01' }, documents).when({}, { on });
    expect(outcome.decision.outcome).toBe(holds ? 'accepted' : 'refused');
  });
});

describe('a duty whose outcome changed between the planned date and the real launch (R2)', () => {
  const confirmed = (outcome: Outcome, launchOn: string) =>
    contractEvents.LotDecisionRevised(
      { lot: 'l1', decision: 'clause', clauses: [clause], decidedUnder: { outcome, launchOn } },
      '2026-08-01',
    );

  test('blocks the launch, whether it came or fell away', () => {
    given(...decidedUnder('none'))
      .when({}, { on: '2026-08-21', ...worth(21_600_000) })
      .thenRefused('DUTY_OUTCOME_CHANGED', {
        launchedOn: '2026-08-21',
        decided: 'none',
        decidedLabel: 'pas d’obligation',
        atLaunch: 'duty',
        launchLabel: 'obligation',
        lots: ['l1'],
      });
    given(...decidedUnder('duty'))
      .when({}, { on: '2026-08-20', ...worth(21_600_000) })
      .thenRefused('DUTY_OUTCOME_CHANGED');
    given(...decidedUnder('duty'))
      .when({}, { on: '2026-08-21', ...worth(21_599_999) })
      .thenRefused('DUTY_OUTCOME_CHANGED');
  });

  test('until each lot is decided, or confirmed as it was, under the new outcome', () => {
    const [plan, ...rest] = decidedUnder('none');
    if (!plan) throw new Error('no plan');
    const launch = { on: '2026-08-21', ...worth(21_600_000) };
    const after = given(plan, confirmed('duty', '2026-08-21'), ...rest).when({}, launch);
    expect(after.state).toMatchObject({ launch: { duty: { outcome: 'duty' } } });
    // Decided again while the outcome was still the same: it changed since.
    given(plan, confirmed('none', '2026-08-20'), ...rest)
      .when({}, launch)
      .thenRefused('DUTY_OUTCOME_CHANGED');
  });
});
