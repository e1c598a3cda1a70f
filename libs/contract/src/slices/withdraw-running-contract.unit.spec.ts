import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents as e } from '../events/catalogue.js';
import { isNotified } from '../model/contract-state.js';
import { running } from '../testing/stories.js';
import { withdrawRunningContract } from './withdraw-running-contract.js';

const facts = { statements: { count: 0 } };
const { given } = slice(withdrawRunningContract, { id: 'k1', on: '2012-11-06', facts });
const tracked = [...running, e.TrackingStarted({ trackedFrom: '2012-11-05' })];
const data = { reason: 'Saisi deux fois.' };

describe('withdrawing a running contract that was entered wrongly', () => {
  test('cancels its lots: nobody holds them, nothing was notified', () => {
    const outcome = given(...tracked).when(data);
    outcome.then(
      e.LotCancelled({ lot: 'l1', ...data }),
      e.LotCancelled({ lot: 'l2', ...data }),
      e.RunningContractWithdrawn(data),
    );
    const { state } = outcome;
    expect(state).toMatchObject({ stage: 'abandoned', abandonedOn: '2012-11-06', abandonedFor: 'Saisi deux fois.' });
    expect(state).toMatchObject({ lots: [{ state: 'cancelled' }, { state: 'cancelled' }] });
    expect(state).not.toHaveProperty('lots.0.startedOn');
    expect(isNotified(state as Parameters<typeof isNotified>[0])).toBe(false);
  });

  test('waits until no statement of hours stands on it', () => {
    given(...tracked)
      .when(data, { facts: { statements: { count: 2 } } })
      .thenRefused('STATEMENTS_ON_CONTRACT', { count: 2 });
  });

  test('is not for a contract that its programme planned, nor for one with a lot that ended', () => {
    given(...running)
      .when(data)
      .thenRefused('NOT_TAKEN_OVER');
    given(...tracked, e.LotCompleted({ lot: 'l1', shortfallCentihours: 0 }, '2012-11-05'))
      .when(data)
      .thenRefused('LOTS_ENDED');
  });

  test('comes after the tracking began', () => {
    given(...tracked)
      .when(data, { on: '2012-11-04' })
      .thenRefused('BEFORE_PREVIOUS_STEP', undefined, 'on');
  });
});
