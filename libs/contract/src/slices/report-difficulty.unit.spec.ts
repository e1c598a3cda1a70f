import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { arras, awarded, consultation, notified, offers, reported, running } from '../testing/stories.js';
import { reportDifficulty } from './report-difficulty.js';

const { given } = slice(reportDifficulty, { id: 'k1', on: '2013-01-10' });
const data = { difficulty: 'd1', lot: 'l1', kind: 'noCandidate' };

describe('reporting a difficulty', () => {
  test('is open to a correspondent of the holder', () => {
    const outcome = given(...running).when(data);
    outcome.then(contractEvents.DifficultyReported({ difficulty: 'd1', lot: 'l1', kind: 'noCandidate' }));
    expect(outcome.scope?.suppliers).toEqual(['s1']);
  });

  test('is not open to the holder of another lot: it could hold up that lot’s penalty', () => {
    const other = contractEvents.LotAwarded(
      { lot: 'l2', holders: [{ supplier: 's2', seat: arras }], amountCents: 50_000_000 },
      '2012-06-04',
    );
    const twoHolders = given(...consultation, offers('l1'), offers('l2'), awarded('l1'), other, notified());
    expect(twoHolders.when(data).scope?.suppliers).toEqual(['s1']);
    expect(twoHolders.when({ ...data, lot: 'l2' }).scope?.suppliers).toEqual(['s2']);
    expect(twoHolders.when({ ...data, lot: 'l9' }).scope?.suppliers).toEqual([]);
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
