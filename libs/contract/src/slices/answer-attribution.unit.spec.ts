import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { attributed, decided, examined, proposed, readyForPenalty, reported, running } from '../testing/stories.js';
import { answerAttribution } from './answer-attribution.js';

const { given } = slice(answerAttribution, { id: 'k1', on: '2013-01-20' });
const data = { lot: 'l1', attributable: true, reason: 'Aucun poste proposé au facilitateur.' };
const answered = contractEvents.AttributionAnswered(data);

describe('answering for the missing hours of a lot (R9)', () => {
  test('is possible with no difficulty reported, and once every one is examined', () => {
    given(...running)
      .when(data)
      .then(answered);
    given(...running, reported, examined(false))
      .when(data)
      .then(answered);
  });

  test('waits for the difficulties reported to be examined', () => {
    given(...running, reported)
      .when(data)
      .thenRefused('DIFFICULTY_UNEXAMINED', { difficulties: ['d1'] });
  });

  test('is asked again when another difficulty is reported or examined', () => {
    const another = contractEvents.DifficultyReported({ difficulty: 'd2', lot: 'l1', kind: 'lessWork' }, '2013-01-18');
    const outcome = given(...running, reported, examined(), attributed(), another).when(data);
    outcome.thenRefused('DIFFICULTY_UNEXAMINED', { difficulties: ['d2'] });
    expect(outcome.state).not.toHaveProperty('lots.0.attribution');
  });

  test('may change until the penalty is decided', () => {
    given(...running, reported, examined(), attributed())
      .when({ ...data, attributable: false })
      .then(contractEvents.AttributionAnswered({ ...data, attributable: false }));
    given(...readyForPenalty, proposed, decided('waived', 0))
      .when(data, { on: '2013-03-02' })
      .thenRefused('PENALTY_ALREADY_DECIDED');
  });

  test('refuses an unknown lot, and a date before the start or the examination', () => {
    given(...running)
      .when({ ...data, lot: 'l9' })
      .thenRefused('LOT_UNKNOWN');
    given(...running)
      .when(data, { on: '2012-07-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    given(...running, reported, examined())
      .when(data, { on: '2013-01-14' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
