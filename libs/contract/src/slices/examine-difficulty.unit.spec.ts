import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { decided, examined, proposed, readyForPenalty, reported, running } from '../testing/stories.js';
import { examineDifficulty } from './examine-difficulty.js';

const { given } = slice(examineDifficulty, { id: 'k1', on: '2013-01-15' });
const data = { difficulty: 'd1', lot: 'l1', attributable: true };

describe('examining a difficulty', () => {
  test('answers whether the missing hours are the holder’s doing', () => {
    const outcome = given(...running, reported).when(data);
    outcome.then(contractEvents.DifficultyExamined({ difficulty: 'd1', lot: 'l1', attributable: true }));
    expect(outcome.state).toMatchObject({
      lots: [{ difficulties: [{ examined: { attributable: true, examinedOn: '2013-01-15' } }] }, {}],
    });
  });

  test('the answer may change until the penalty is decided', () => {
    given(...running, reported, examined(false))
      .when(data)
      .then(contractEvents.DifficultyExamined({ ...data }));
    given(...running, reported, examined(true))
      .when(data)
      .thenUnchanged();
    given(...readyForPenalty, proposed, decided('applied', 500_000))
      .when({ ...data, attributable: false }, { on: '2013-03-02' })
      .thenRefused('PENALTY_ALREADY_DECIDED', { lot: 'l1', decidedOn: '2013-03-01' });
  });

  test('refuses a difficulty nobody reported for that lot, and a date before the report or the last answer', () => {
    given(...running)
      .when(data)
      .thenRefused('DIFFICULTY_UNKNOWN');
    given(...running, reported)
      .when({ ...data, lot: 'l2' })
      .thenRefused('DIFFICULTY_UNKNOWN');
    given(...running, reported)
      .when(data, { on: '2013-01-09' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    given(...running, reported, examined(false))
      .when(data, { on: '2013-01-14' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
