import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import {
  allTerminated,
  attributed,
  buyer,
  decided,
  examined,
  hourClause,
  lot,
  noticeReceived,
  noticeSent,
  planned,
  proposed,
  readyForPenalty,
  reported,
  running,
  validatedHours,
} from '../testing/stories.js';
import { proposePenalty } from './propose-penalty.js';

const missing = { facts: { lotLedger: validatedHours(87_950) } };
const { given } = slice(proposePenalty, { id: 'k1', on: '2013-02-20', ...missing });
const data = { lot: 'l1' };
const [, ...sincePlanned] = readyForPenalty;

describe('proposing a penalty (R9)', () => {
  test('120,50 h at 60 EUR make 7 230 EUR, capped at 1 % of 500 000 EUR: 5 000 EUR', () => {
    given(...readyForPenalty)
      .when(data)
      .then(
        contractEvents.PenaltyProposed({
          lot: 'l1',
          shortfallCentihours: 12_050,
          proposalCents: 500_000,
          cappedFromCents: 723_000,
          strategy: { kind: 'perHour', cents: 6_000 },
          cap: { bp: 100, lotAmountCents: 50_000_000 },
          rule: { id: 'penalty.perHour', version: '1990-01-01' },
        }),
      );
  });

  test('by a process it is dated of the day it could be proposed, however late the notice was entered', () => {
    const system = { kind: 'system' as const, id: 'executionTracking', roles: ['system' as const] };
    const outcome = given(...readyForPenalty).when(data, {
      ...{ on: '2013-06-14', actor: system },
      facts: { ...missing.facts, buyer },
    });
    expect(outcome.state).toMatchObject({ lots: [{ penalty: { proposedOn: '2013-02-20' } }, {}] });
  });

  test('the cap follows the amended amount', () => {
    const amended = contractEvents.LotAmended(
      { lot: 'l1', amountCents: 60_000_000, clauses: [], reason: 'Travaux ajoutés.' },
      '2012-11-05',
    );
    expect(given(...readyForPenalty, amended).when(data).state).toMatchObject({
      lots: [{ penalty: { proposal: { proposalCents: 600_000, cappedFromCents: 723_000 } } }, {}],
    });
  });

  test('a multiple of the hourly ceiling without cap', () => {
    const agreed = { kind: 'ceilingMultiple' as const, k: '4', ceilingCents: 2_200 };
    const clauses = [{ ...hourClause, penalty: { strategy: agreed } }];
    const uncapped = given(planned({ lots: [lot('l1', { clauses }), lot('l2')] }), ...sincePlanned);
    expect(uncapped.when({ ...data, ceilingCents: 2_300 }).state).toMatchObject({
      lots: [{ penalty: { proposal: { proposalCents: 1_108_600, strategy: { ...agreed, ceilingCents: 2_300 } } } }, {}],
    });
    uncapped.when(data).thenRefused('CEILING_MISSING', { receivedOn: '2013-02-04' }, 'ceilingCents');
    uncapped.when({ ...data, ceilingCents: 0 }).thenRefused('CEILING_MISSING');
  });

  test('asks for no ceiling where the clause fixes an amount', () => {
    given(...readyForPenalty)
      .when({ ...data, ceilingCents: 2_300 })
      .thenRefused('CEILING_NOT_EXPECTED', {}, 'ceilingCents');
  });

  test('waits for the planned end of a running lot, unless a person says that its work is over', () => {
    const long = given(planned({ durationMonths: 8 }), ...sincePlanned);
    long.when(data).thenRefused('BALANCE_NOT_FINAL', { lot: 'l1', plannedEnd: '2013-03-01' }, 'on');
    long.when(data, { on: '2013-03-01', ...missing }).thenRefused('BALANCE_NOT_FINAL');
    expect(long.when(data, { on: '2013-03-02', ...missing }).decision.outcome).toBe('accepted');
    expect(long.when({ ...data, workOver: true }).state).toMatchObject({
      lots: [{ penalty: { proposal: { proposalCents: 500_000, workOver: true } } }, {}],
    });
  });

  test('is possible on a lot that was terminated, though it was the last', () => {
    const [, ...ending] = allTerminated.slice(running.length - 1);
    const ended = given(planned({ durationMonths: 36 }), ...sincePlanned, ...ending);
    expect(ended.when(data, { on: '2013-05-03', ...missing }).state).toMatchObject({
      stage: 'localEvaluation',
      lots: [{ penalty: { proposal: { proposalCents: 500_000 } } }, {}],
    });
    ended.when(data, { on: '2013-05-01', ...missing }).thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test.each([
    [false, 'refused'],
    [true, 'accepted'],
  ])('follows the final account only if it reserved penalties: %s, %s', (reserved, outcome) => {
    const account = contractEvents.FinalAccountNotified({ reserved }, '2013-02-20');
    expect(given(...readyForPenalty, account).when(data).decision).toMatchObject(
      reserved ? { outcome } : { outcome, code: 'FINAL_ACCOUNT_NOTIFIED', params: { notifiedOn: '2013-02-20' } },
    );
  });

  test('is proposed once, and again when the hours moved before anybody decided', () => {
    given(...readyForPenalty, proposed)
      .when(data)
      .thenUnchanged();
    const outcome = given(...readyForPenalty, proposed).when(data, { facts: { lotLedger: validatedHours(99_000) } });
    expect(outcome.state).toMatchObject({ lots: [{ penalty: { proposal: { proposalCents: 60_000 } } }, {}] });
    given(...readyForPenalty, proposed, decided('waived', 0))
      .when(data, { on: '2013-03-02' })
      .thenRefused('PENALTY_ALREADY_DECIDED');
  });

  test('waits for somebody to say that the fault is the holder’s', () => {
    given(...running, noticeSent, noticeReceived)
      .when(data)
      .thenRefused('ATTRIBUTION_UNANSWERED', { lot: 'l1' });
    given(...running, reported, noticeSent, noticeReceived)
      .when(data)
      .thenRefused('DIFFICULTY_UNEXAMINED', { difficulties: ['d1'] });
    given(...running, reported, examined(), noticeSent, noticeReceived)
      .when(data)
      .thenRefused('ATTRIBUTION_UNANSWERED');
    given(...running, reported, examined(), attributed(false), noticeSent, noticeReceived)
      .when(data)
      .thenRefused('NOT_ATTRIBUTABLE');
  });

  test('follows the answer for the lot as a whole, not one difficulty among others', () => {
    const excused = [
      contractEvents.DifficultyReported({ difficulty: 'd2', lot: 'l1', kind: 'lessWork' }, '2013-01-10'),
      contractEvents.DifficultyExamined({ difficulty: 'd2', lot: 'l1', attributable: false }, '2013-01-15'),
    ];
    const both = [...running, reported, ...excused, examined(true)];
    given(...both, attributed(false), noticeSent, noticeReceived)
      .when(data)
      .thenRefused('NOT_ATTRIBUTABLE');
    const { decision } = given(...running, attributed(), noticeSent, noticeReceived).when(data);
    expect(decision.outcome).toBe('accepted');
  });

  test('follows the last notice: an old one licenses nothing while a new one runs', () => {
    const again = [
      contractEvents.FormalNoticeSent({ notice: 'n2', lot: 'l1', shortfallCentihours: 12_050 }, '2013-02-19'),
      contractEvents.FormalNoticeReceived(
        {
          ...{ notice: 'n2', lot: 'l1', receivedOn: '2013-02-20' },
          ...{ periodEndsOn: '2013-03-07', periodEndsAt: '2013-03-07T23:00:00Z' },
        },
        '2013-02-20',
      ),
    ];
    const twice = given(...readyForPenalty, ...again);
    twice.when(data).thenRefused('NOTICE_PERIOD_RUNNING', { periodEndsOn: '2013-03-07' }, 'on');
    expect(twice.when(data, { on: '2013-03-08', ...missing }).decision.outcome).toBe('accepted');
  });

  test('waits for the notice to be received and its period to be over', () => {
    given(...running, reported, examined(), attributed(), noticeSent)
      .when(data)
      .thenRefused('NOTICE_MISSING', { lot: 'l1' });
    given(...readyForPenalty)
      .when(data, { on: '2013-02-19' })
      .thenRefused('NOTICE_PERIOD_RUNNING', { periodEndsOn: '2013-02-19' }, 'on');
  });

  test('rests on the final balance: no statement open, hours missing', () => {
    given(...readyForPenalty)
      .when(data, { facts: { lotLedger: validatedHours(87_950, 2) } })
      .thenRefused('STATEMENTS_OPEN', { lot: 'l1', count: 2 });
    given(...readyForPenalty)
      .when(data, { facts: { lotLedger: validatedHours(100_000) } })
      .thenRefused('NO_SHORTFALL');
  });

  test('refuses where the contract agreed on none', () => {
    const { penalty: _penalty, ...lenient } = hourClause;
    given(planned({ lots: [lot('l1', { clauses: [lenient] }), lot('l2')] }), ...sincePlanned)
      .when(data)
      .thenRefused('PENALTY_NOT_AGREED', { lot: 'l1' });
  });

  test('refuses where the hour clauses of the lot have not one price', () => {
    const dear = { ...hourClause, clause: 'c9', penalty: { strategy: { kind: 'perHour' as const, cents: 9_000 } } };
    given(planned({ lots: [lot('l1', { clauses: [hourClause, dear] }), lot('l2')] }), ...sincePlanned)
      .when(data)
      .thenRefused('PENALTY_TERMS_DIFFER', { lot: 'l1' }, 'lot');
  });

  test('refuses a date before the last examination', () => {
    const late = contractEvents.DifficultyExamined({ difficulty: 'd1', lot: 'l1', attributable: true }, '2013-02-25');
    given(...readyForPenalty, late, { ...attributed(), effectiveOn: '2013-02-25' })
      .when(data, { on: '2013-02-22' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    given(...readyForPenalty, { ...proposed, effectiveOn: '2013-02-25' })
      .when(data, { on: '2013-02-22' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
