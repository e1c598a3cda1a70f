import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../../events/catalogue.js';
import {
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
} from '../../testing/stories.js';
import { proposePenalty } from './index.js';

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
    const strategy = { kind: 'ceilingMultiple' as const, k: '4', ceilingCents: 2_300 };
    const uncapped = planned({ lots: [lot('l1', { clauses: [{ ...hourClause, penalty: { strategy } }] }), lot('l2')] });
    expect(given(uncapped, ...sincePlanned).when(data).state).toMatchObject({
      lots: [{ penalty: { proposal: { proposalCents: 1_108_600, strategy } } }, {}],
    });
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
    given(...running, reported, examined(false), noticeSent, noticeReceived)
      .when(data)
      .thenRefused('NOT_ATTRIBUTABLE');
  });

  test('waits for the notice to be received and its period to be over', () => {
    given(...running, reported, examined(), noticeSent)
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

  test('refuses a date before the last examination', () => {
    const late = contractEvents.DifficultyExamined({ difficulty: 'd1', lot: 'l1', attributable: true }, '2013-02-25');
    given(...readyForPenalty, late)
      .when(data, { on: '2013-02-22' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    given(...readyForPenalty, { ...proposed, effectiveOn: '2013-02-25' })
      .when(data, { on: '2013-02-22' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
