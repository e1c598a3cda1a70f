import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import {
  allAwarded,
  decided,
  hourClause,
  lot,
  notified,
  planned,
  proposed,
  readyForPenalty,
  running,
  settled,
  validatedHours,
} from '../testing/stories.js';
import { completeLot } from './complete-lot.js';

const done = { facts: { lotLedger: validatedHours(100_000) } };
const short = { facts: { lotLedger: validatedHours(87_950) } };
const { given } = slice(completeLot, { id: 'k1', on: '2013-07-01', ...done });
const completed = (ref: string, shortfallCentihours = 0) =>
  contractEvents.LotCompleted({ lot: ref, shortfallCentihours });
const terminated = contractEvents.LotTerminated({ lot: 'l2', ground: 'agreement', reason: 'Accord.' }, '2013-05-02');

describe('completing a lot', () => {
  test('whose hours are done leaves the contract in execution while another runs', () => {
    const outcome = given(...running).when({ lot: 'l1' });
    outcome.then(completed('l1'));
    expect(outcome.state).toMatchObject({
      stage: 'execution',
      lots: [{ state: 'completed', completedOn: '2013-07-01' }, {}],
    });
  });

  test('the last one opens the local evaluation', () => {
    const outcome = given(
      ...running,
      contractEvents.LotCompleted({ lot: 'l2', shortfallCentihours: 0 }, '2013-06-03'),
    ).when({ lot: 'l1' });
    outcome.then(completed('l1'), contractEvents.ExecutionCompleted({}));
    expect(outcome.state).toMatchObject({ stage: 'localEvaluation', ending: 'completed', endedOn: '2013-07-01' });
  });

  test('the last one completes the execution even when another was terminated', () => {
    given(...running, terminated)
      .when({ lot: 'l1' })
      .then(completed('l1'), contractEvents.ExecutionCompleted({}));
  });

  test('refuses missing hours that nobody decided', () => {
    given(...running)
      .when({ lot: 'l1' }, short)
      .thenRefused('SHORTFALL_UNDECIDED', {
        lot: 'l1',
        shortfall: '120,50 h',
        validated: '879,50 h',
        due: '1\u202f000,00 h',
      });
    given(...readyForPenalty, proposed)
      .when({ lot: 'l1' }, short)
      .thenRefused('SHORTFALL_UNDECIDED');
  });

  test('accepts missing hours once the penalty is waived', () => {
    given(...readyForPenalty, proposed, decided('waived', 0))
      .when({ lot: 'l1' }, short)
      .then(completed('l1', 12_050));
  });

  test('accepts missing hours once the penalty is settled, not before', () => {
    const applied = [...readyForPenalty, proposed, decided('applied', 500_000)];
    given(...applied)
      .when({ lot: 'l1' }, short)
      .thenRefused('PENALTY_NOT_SETTLED');
    given(...applied, settled)
      .when({ lot: 'l1' }, short)
      .then(completed('l1', 12_050));
  });

  test('asks no hours of a lot whose clauses bear none', () => {
    const condition = { clause: 'c1', kind: 'supplyCondition' as const, legalBasis: 'CMP-14' };
    const [, ...since] = allAwarded;
    given(planned({ family: 'food', lots: [lot('l1', { clauses: [condition] }), lot('l2')] }), ...since, notified())
      .when({ lot: 'l1' }, { facts: { lotLedger: { ...short.facts.lotLedger, openStatements: 0 } } })
      .then(completed('l1', 12_050));
  });

  test('waits for the last statements', () => {
    given(...running)
      .when({ lot: 'l1' }, { facts: { lotLedger: validatedHours(100_000, 1) } })
      .thenRefused('STATEMENTS_OPEN', { lot: 'l1', count: 1 });
  });

  test('waits for a word on each month that is over, not on the one that it ends', () => {
    const owed = ['2013-02', '2013-01', '2013-03'].map((month) => ({ supplier: 's1', month }));
    const silent = { facts: { lotLedger: { ...validatedHours(100_000), owedStatements: owed } } };
    given(...running)
      .when({ lot: 'l1' }, { ...silent, on: '2013-03-30' })
      .thenRefused('STATEMENTS_MISSING', { lot: 'l1', months: ['2013-01', '2013-02'] }, 'lot');
    given(...running)
      .when({ lot: 'l1' }, { ...silent, on: '2013-01-30' })
      .then(completed('l1'));
    given(...running)
      .when({ lot: 'l1' }, { ...silent, on: '2013-01-31' })
      .thenRefused('STATEMENTS_MISSING', { lot: 'l1', months: ['2013-01'] }, 'lot');
  });

  test('is not dated before what it ends: the last amendment, the last day worked, an invoice that makes hours due', () => {
    const amended = contractEvents.LotAmended(
      { lot: 'l1', amountCents: 60_000_000, clauses: [], reason: 'Travaux ajoutés.' },
      '2013-03-04',
    );
    given(...running, amended)
      .when({ lot: 'l1' }, { on: '2013-03-03' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2013-03-03', step: 'dernier avenant', previousOn: '2013-03-04' });
    given(...running)
      .when(
        { lot: 'l1' },
        { on: '2013-03-03', facts: { lotLedger: { ...validatedHours(100_000), workedUntil: '2013-03-08' } } },
      )
      .thenRefused('BEFORE_PREVIOUS_STEP');

    const invoiced = contractEvents.InvoiceRecorded({ lot: 'l1', invoice: 'f1', amountCents: 1 }, '2013-03-04');
    const accrual = { ...hourClause, strategy: { kind: 'accrual' as const, stepCents: 200_000 } };
    const [, ...since] = allAwarded;
    const accruing = [planned({ lots: [lot('l1', { clauses: [accrual] }), lot('l2')] }), ...since, notified()];
    given(...accruing, invoiced)
      .when({ lot: 'l1' }, { on: '2013-03-03' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    given(...running, invoiced)
      .when({ lot: 'l1' }, { on: '2013-03-03' })
      .then(completed('l1'));
  });

  test('waits for the labour hours of each month that is over, where a share of them is due', () => {
    const share = { ...hourClause, strategy: { kind: 'share' as const, labourCentihours: 1_000_000, shareBp: 500 } };
    const [, ...since] = allAwarded;
    const sharing = [planned({ lots: [lot('l1', { clauses: [share] }), lot('l2')] }), ...since, notified()];
    const july = contractEvents.LabourHoursDeclared({ lot: 'l1', holder: 's1', month: '2012-07', centihours: 90_000 });
    given(...sharing)
      .when({ lot: 'l1' }, { on: '2012-08-30' })
      .thenRefused('LABOUR_MISSING', { lot: 'l1', months: ['2012-07'] }, 'lot');
    given(...sharing, { ...july, effectiveOn: '2012-08-01' })
      .when({ lot: 'l1' }, { on: '2012-08-30' })
      .then(completed('l1'));
  });

  test('refuses a lot that has not begun, and a date before its start, decision or settlement', () => {
    given(...allAwarded, notified({ lotsAwaitingOrder: ['l1'] }))
      .when({ lot: 'l1' })
      .thenRefused('LOT_OUT_OF_STATE');
    given(...running)
      .when({ lot: 'l1' }, { on: '2012-07-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    given(...readyForPenalty, proposed, decided('waived', 0))
      .when({ lot: 'l1' }, { on: '2013-02-28' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    given(...readyForPenalty, proposed, decided('applied', 500_000), settled)
      .when({ lot: 'l1' }, { on: '2013-03-14' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
