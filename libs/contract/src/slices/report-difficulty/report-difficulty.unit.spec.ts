import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../../events/catalogue.js';
import { reported, running } from '../../testing/stories.js';
import { reportDifficulty } from './index.js';

const { given } = slice(reportDifficulty, { id: 'k1', on: '2013-01-10' });
const data = { difficulty: 'd1', lot: 'l1', kind: 'noCandidate' };

describe('reporting a difficulty', () => {
  test('is open to a correspondent of the holder', () => {
    const outcome = given(...running).when(data);
    outcome.then(contractEvents.DifficultyReported({ difficulty: 'd1', lot: 'l1', kind: 'noCandidate' }));
    expect(outcome.scope?.suppliers).toEqual(['s1']);
  });

  test('changes nothing the second time, and refuses one name for two difficulties', () => {
    given(...running, reported)
      .when(data)
      .thenUnchanged();
    given(...running, reported)
      .when({ ...data, kind: 'lateStart' })
      .thenRefused('DIFFICULTY_KNOWN', { difficulty: 'd1' });
    given(...running, reported)
      .when({ ...data, lot: 'l2' })
      .thenRefused('DIFFICULTY_KNOWN');
  });

  test('refuses an unknown lot and a date before the notification', () => {
    given(...running)
      .when({ ...data, lot: 'l9' })
      .thenRefused('LOT_UNKNOWN');
    given(...running)
      .when(data, { on: '2012-07-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
