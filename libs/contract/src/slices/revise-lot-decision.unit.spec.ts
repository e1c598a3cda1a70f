import { describe, expect, test } from '@jest/globals';
import type { NewEvent } from '@clausier/kernel';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { consultation, documents, hourClause, launchValue, lot, planned, tender } from '../testing/stories.js';
import { reviseLotDecision } from './revise-lot-decision.js';

const { given } = slice(reviseLotDecision, { id: 'k1', on: '2012-03-05', facts: { launchValue } });
const bare = planned({ lots: [lot('l1', { decision: 'none', clauses: [], reason: 'Achat urgent.' })] });
const waiver = { ground: 'noLinkWithObject', reasons: 'Aucun lien suffisant avec l’objet du marché.' };

describe('deciding a lot again before the launch', () => {
  test('gives a lot a clause, and names the frozen documents, which no longer hold', () => {
    const outcome = given(...tender).when({ lot: 'l1', decision: 'clause', clauses: [hourClause] });
    const decidedUnder = { outcome: 'thresholdUnknown' as const, launchOn: '2012-03-15' };
    outcome.then(
      contractEvents.LotDecisionRevised({ lot: 'l1', decision: 'clause', clauses: [hourClause], decidedUnder }),
      contractEvents.TenderDocumentsSetAside({ version: 1, documents }),
    );
    expect(outcome.state).not.toHaveProperty('documents');
  });

  test('forgets the reason of the former decision', () => {
    const outcome = given(bare).when({ lot: 'l1', decision: 'clause', clauses: [hourClause] });
    expect(outcome.state).toMatchObject({ lots: [{ decision: 'clause', clauses: [hourClause] }] });
    expect(outcome.state).not.toHaveProperty('lots.0.reason');
  });

  test('waives the duty with a ground listed on the planned launch date, as an event of its own', () => {
    const outcome = given(planned({ plannedLaunchOn: '2026-09-01' })).when(
      { lot: 'l1', decision: 'waiver', waiver },
      { facts: { launchValue: { ...launchValue, valueCents: 540_400_000 } } },
    );
    const decidedUnder = { outcome: 'duty' as const, launchOn: '2026-09-01' };
    outcome.then(contractEvents.SocialDutyWaivedBeforeLaunch({ lot: 'l1', ...waiver, decidedUnder }));
    expect(outcome.state).toMatchObject({ lots: [{ decision: 'waiver', clauses: [], waiver, decidedUnder }, {}] });
  });

  test('confirms a decision under the duty of the launch date that is meant', () => {
    const same = { lot: 'l1', decision: 'none', reason: 'Achat urgent.' } as const;
    const decidedUnder = { outcome: 'none' as const, launchOn: '2026-08-20' };
    given(bare)
      .when(
        { ...same, launchOn: '2026-08-20' },
        { facts: { launchValue: { ...launchValue, valueCents: 540_400_000 } } },
      )
      .then(contractEvents.LotDecisionRevised({ ...same, clauses: [], decidedUnder }));
  });

  test.each([
    [
      'an hour clause without hours',
      { clause: 'c1', kind: 'executionCondition', legalBasis: 'CMP-14' },
      'CLAUSE_HOURS_MISSING',
    ],
    ['an hour clause of no hour', { ...hourClause, agreedCentihours: 0 }, 'CLAUSE_HOURS_MISSING'],
    ['hours of an award criterion', { ...hourClause, kind: 'awardCriterion' }, 'CLAUSE_HOURS_NOT_EXPECTED'],
  ])('refuses %s', (_title, faulty, code) => {
    given(planned())
      .when({ lot: 'l1', decision: 'clause', clauses: [faulty] })
      .thenRefused(code);
  });

  test.each([
    ['a clause decision without clause', { decision: 'clause' }, 'CLAUSE_MISSING'],
    [
      'clauses with no clause decided',
      { decision: 'none', reason: 'Urgent.', clauses: [hourClause] },
      'CLAUSE_NOT_EXPECTED',
    ],
    ['one clause twice', { decision: 'clause', clauses: [hourClause, hourClause] }, 'CLAUSE_TWICE'],
    ['no clause without a reason', { decision: 'none' }, 'REASON_MISSING'],
    ['a waiver without ground and reasons', { decision: 'waiver' }, 'WAIVER_MISSING'],
    ['a waiver beside a reason', { decision: 'none', reason: 'Urgent.', waiver }, 'WAIVER_NOT_EXPECTED'],
    ['a ground before the duty exists', { decision: 'waiver', waiver }, 'WAIVER_GROUND_UNKNOWN'],
  ])('refuses %s', (_title, data, code) => {
    given(planned())
      .when({ lot: 'l1', ...data })
      .thenRefused(code);
  });

  test('refuses "short works" for works of twelve months', () => {
    given(planned({ plannedLaunchOn: '2026-09-01', durationMonths: 12 }))
      .when({ lot: 'l1', decision: 'waiver', waiver: { ...waiver, ground: 'shortWorks' } })
      .thenRefused('WAIVER_GROUND_NOT_MET', { months: 6, durationMonths: 12 });
  });

  test('refuses reasons of less than 30 characters', () => {
    given(planned({ plannedLaunchOn: '2026-09-01' }))
      .when({ lot: 'l1', decision: 'waiver', waiver: { ...waiver, reasons: 'Sans objet ici.' } })
      .thenRefused('WAIVER_REASONS_TOO_SHORT', { length: 15, minimum: 30 });
  });

  test('refuses a penalty whose multiple is malformed', () => {
    const strategy = { kind: 'ceilingMultiple' as const, k: '-4', ceilingCents: 2_700 };
    given(planned())
      .when({ lot: 'l1', decision: 'clause', clauses: [{ ...hourClause, penalty: { strategy } }] })
      .thenRefused('CLAUSE_TERM_INVALID', { clause: 'c1', term: 'strategy.k' });
  });

  test('refuses a waiver where the duty does not apply: there is nothing to waive', () => {
    given(planned({ plannedLaunchOn: '2026-09-01' }))
      .when({ lot: 'l1', decision: 'waiver', waiver })
      .thenRefused('WAIVER_WITHOUT_DUTY', { lot: 'l1', launchOn: '2026-09-01' }, 'waiver');
  });

  test('takes a waiver of a duty presumed for want of a threshold', () => {
    const outcome = given(planned({ plannedLaunchOn: '2028-01-10' })).when(
      { lot: 'l1', decision: 'waiver', waiver },
      { facts: { launchValue: { ...launchValue, valueCents: 540_400_000 } } },
    );
    const decidedUnder = { outcome: 'thresholdUnknown' as const, launchOn: '2028-01-10' };
    outcome.then(contractEvents.SocialDutyWaivedBeforeLaunch({ lot: 'l1', ...waiver, decidedUnder }));
  });

  test('refuses once the consultation is launched', () => {
    given(...consultation)
      .when({ lot: 'l1', decision: 'none', reason: 'Trop tard.' })
      .thenRefused('ALREADY_LAUNCHED');
  });

  test('refuses an unknown lot and a date before the planning', () => {
    given(planned())
      .when({ lot: 'l9', decision: 'none', reason: 'X' })
      .thenRefused('LOT_UNKNOWN', { lot: 'l9', known: ['l1', 'l2'] });
    given(planned())
      .when({ lot: 'l1', decision: 'none', reason: 'X' }, { on: '2012-01-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});

describe('the hours of a clause decided again', () => {
  const { agreedCentihours: _agreed, strategy: _strategy, ...unsized } = hourClause;
  const inputs = { amountCents: 100_000_000, labourShareBp: 5_000, effortRateBp: 500, hourlyCostCents: 3_000 };
  const formula = { kind: 'formula' as const, ...inputs };
  const revise = (clause: object, ...events: readonly NewEvent[]) =>
    given(...(events.length > 0 ? events : [planned()])).when({ lot: 'l1', decision: 'clause', clauses: [clause] });

  test('are those of its formula, the rounding left to the rule book or named (R1)', () => {
    const computed = revise({ ...unsized, strategy: formula });
    expect(computed.state).toHaveProperty('lots.0.clauses.0', {
      ...unsized,
      agreedCentihours: 83_300,
      strategy: { ...formula, rounding: 'halfUpToHour' },
    });
    const upwards = revise({ ...unsized, strategy: { ...formula, rounding: 'upToHour' } });
    expect(upwards.state).toHaveProperty('lots.0.clauses.0.agreedCentihours', 83_400);
  });

  test('are not another number than the formula gives', () => {
    revise({ ...unsized, agreedCentihours: 100_000, strategy: formula }).thenRefused(
      'CLAUSE_HOURS_DIFFER',
      { clause: 'c1', computed: 83_300, agreed: 100_000 },
      'clauses.0.agreedCentihours',
    );
  });

  test('are those its lot was sized at, where it says none', () => {
    const sizing = {
      ...inputs,
      rounding: 'halfUpToHour' as const,
      centihours: 83_300,
      exact: { numerator: '2500', denominator: '3' },
      rule: { id: 'sizing.formula', version: '1990-01-01' },
    };
    expect(revise(unsized, planned({ lots: [lot('l1', { sizing })] })).state).toHaveProperty('lots.0.clauses.0', {
      ...unsized,
      agreedCentihours: 83_300,
      strategy: { kind: 'fixed' },
    });
  });

  test('may be missed at a multiple of the ceiling, which the clause need not write (R9)', () => {
    const penalty = { strategy: { kind: 'ceilingMultiple', k: '1.5' } };
    expect(revise({ ...hourClause, penalty }).state).toHaveProperty('lots.0.clauses.0', { ...hourClause, penalty });
  });
});
