import { describe, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { decided, proposed, readyForPenalty, settled } from '../testing/stories.js';
import { settlePenalty } from './settle-penalty.js';

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
