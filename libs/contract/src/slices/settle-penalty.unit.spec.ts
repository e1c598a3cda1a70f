import { describe, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { decided, proposed, readyForPenalty, settled } from '../testing/stories.js';
import { settlePenalty } from './settle-penalty.js';

type PenaltyDecided = ReturnType<typeof contractEvents.PenaltyDecided>['data'];
const { given } = slice(settlePenalty, { id: 'k1', on: '2013-03-15' });
const data = { lot: 'l1', how: 'deduction' as const, reference: 'DP-9' };
const applied = [...readyForPenalty, proposed, decided('applied', 500_000)];

describe('settling a penalty', () => {
  test('records the deduction or the title, and what it brings in', () => {
    given(...applied)
      .when(data)
      .then(contractEvents.PenaltySettled({ ...data, amountCents: 500_000 }));
    given(...readyForPenalty, proposed, decided('reduced', 200_000))
      .when({ ...data, how: 'title' })
      .then(contractEvents.PenaltySettled({ ...data, how: 'title', amountCents: 200_000 }));
  });

  test('changes nothing the second time, and refuses another settlement', () => {
    given(...applied, settled)
      .when(data)
      .thenUnchanged();
    given(...applied, settled)
      .when({ ...data, reference: 'DP-10' })
      .thenRefused('PENALTY_SETTLED', { lot: 'l1', settledOn: '2013-03-15' });
  });

  test('comes after the last correction of the decision: the amount recovered was not known before', () => {
    const { lot: _lot, ...right } = { ...(decided('reduced', 200_000).data as PenaltyDecided) };
    const corrected = contractEvents.PenaltyDecisionCorrected(
      { lot: 'l1', ...right, reason: 'Mal recopié.' },
      '2013-03-05',
    );
    const known = given(...readyForPenalty, proposed, decided('reduced', 20_000), corrected);
    known.when(data, { on: '2013-03-02' }).thenRefused('BEFORE_PREVIOUS_STEP', {
      on: '2013-03-02',
      step: 'correction de la pénalité',
      previousOn: '2013-03-05',
    });
    known.when(data, { on: '2013-03-05' }).then(contractEvents.PenaltySettled({ ...data, amountCents: 200_000 }));
  });

  test('refuses before the decision and after a waiver', () => {
    given(...readyForPenalty, proposed)
      .when(data)
      .thenRefused('PENALTY_UNDECIDED', { lot: 'l1' });
    given(...readyForPenalty, proposed, decided('waived', 0))
      .when(data)
      .thenRefused('PENALTY_WAIVED', { lot: 'l1' });
    given(...applied)
      .when(data, { on: '2013-02-28' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    given(...applied)
      .when({ ...data, lot: 'l9' })
      .thenRefused('LOT_UNKNOWN');
  });
});
