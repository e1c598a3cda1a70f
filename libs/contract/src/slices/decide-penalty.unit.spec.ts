import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { allTerminated, decided, proposed, readyForPenalty, running } from '../testing/stories.js';
import { decidePenalty } from './decide-penalty.js';

const { given } = slice(decidePenalty, { id: 'k1', on: '2013-03-01', facts: { freeze: {} } });
const act = { lot: 'l1', authority: 'executive' as const, actReference: 'ARR-2013-7' };
const reasons = 'Chantier arrêté par les intempéries.';
const before = given(...readyForPenalty, proposed);

describe('deciding a penalty', () => {
  test('applied, it is the proposal', () => {
    before
      .when({ ...act, decision: 'applied' })
      .then(contractEvents.PenaltyDecided({ ...act, decision: 'applied', amountCents: 500_000 }));
  });

  test('reduced, it is less or equal, with reasons', () => {
    before
      .when({ ...act, decision: 'reduced', amountCents: 200_000, reasons })
      .then(contractEvents.PenaltyDecided({ ...act, decision: 'reduced', amountCents: 200_000, reasons }));
    before
      .when({ ...act, decision: 'reduced', amountCents: 500_001, reasons })
      .thenRefused('ABOVE_PROPOSAL', { amount: '5\u202f000,01 EUR', proposal: '5\u202f000,00 EUR' });
    before.when({ ...act, decision: 'reduced', reasons }).thenRefused('AMOUNT_MISSING');
    before.when({ ...act, decision: 'reduced', amountCents: 200_000 }).thenRefused('REASONS_MISSING');
  });

  test('waived, nothing is owed, with authority, act and reasons', () => {
    const outcome = before.when({ ...act, decision: 'waived', reasons });
    outcome.then(contractEvents.PenaltyDecided({ ...act, decision: 'waived', amountCents: 0, reasons }));
    expect(outcome.state).toMatchObject({
      lots: [
        { penalty: { decided: { authority: 'executive', actReference: 'ARR-2013-7', decidedOn: '2013-03-01' } } },
        {},
      ],
    });
    before.when({ ...act, decision: 'waived' }).thenRefused('REASONS_MISSING');
  });

  test('refuses another amount than the proposal when applied, and any when waived', () => {
    before.when({ ...act, decision: 'applied', amountCents: 1 }).thenRefused('AMOUNT_NOT_EXPECTED');
    before.when({ ...act, decision: 'waived', amountCents: 1, reasons }).thenRefused('AMOUNT_NOT_EXPECTED');
  });

  test('comes after the end of a terminated lot, and after the freeze as a reasoned correction only (R11)', () => {
    const ended = given(...readyForPenalty, proposed, ...allTerminated.slice(running.length));
    const applied = { ...act, decision: 'applied' as const };
    ended.when(applied, { on: '2013-06-03' }).then(contractEvents.PenaltyDecided({ ...applied, amountCents: 500_000 }));
    const frozen = { on: '2013-06-03', facts: { freeze: { frozenOn: '2013-05-02' } } };
    ended.when(applied, frozen).thenRefused('FIGURES_FROZEN', { frozenOn: '2013-05-02' }, 'correction');
    const correction = 'Pénalité décidée après la résiliation.';
    ended
      .when({ ...applied, correction }, frozen)
      .then(contractEvents.PenaltyDecided({ ...applied, amountCents: 500_000, correction }));
    before.when({ ...applied, correction }).thenRefused('CORRECTION_NOT_EXPECTED');
  });

  test('is refused once the final account is notified, unless it reserved penalties', () => {
    const account = (reserved: boolean) => contractEvents.FinalAccountNotified({ reserved }, '2013-02-28');
    given(...readyForPenalty, proposed, account(false))
      .when({ ...act, decision: 'applied' })
      .thenRefused('FINAL_ACCOUNT_NOTIFIED', { notifiedOn: '2013-02-28' });
    given(...readyForPenalty, proposed, account(true))
      .when({ ...act, decision: 'applied' })
      .then(contractEvents.PenaltyDecided({ ...act, decision: 'applied', amountCents: 500_000 }));
  });

  test('refuses without a proposal, twice, and before the proposal', () => {
    given(...readyForPenalty)
      .when({ ...act, decision: 'applied' })
      .thenRefused('PENALTY_NOT_PROPOSED', { lot: 'l1' });
    given(...readyForPenalty, proposed, decided('waived', 0))
      .when({ ...act, decision: 'applied' })
      .thenRefused('PENALTY_ALREADY_DECIDED');
    before.when({ ...act, decision: 'applied' }, { on: '2013-02-19' }).thenRefused('BEFORE_PREVIOUS_STEP');
    before.when({ ...act, lot: 'l9', decision: 'applied' }).thenRefused('LOT_UNKNOWN');
  });
});
