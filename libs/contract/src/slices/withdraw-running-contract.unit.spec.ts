import { describe, expect, test } from '@jest/globals';
import type { NewEvent } from '@clausier/kernel';
import { slice } from '@clausier/testing';
import { contractEvents as e } from '../events/catalogue.js';
import { isNotified } from '../model/contract-state.js';
import { noticeSent, proposed, running, shortfallDecided } from '../testing/stories.js';
import { withdrawRunningContract } from './withdraw-running-contract.js';

const facts = { statements: { count: 0 }, named: { supplyLines: 0, carriedFrom: [] } };
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
      .when(data, { facts: { ...facts, statements: { count: 2 } } })
      .thenRefused('STATEMENTS_ON_CONTRACT', { count: 2 });
  });

  test('is refused once a holder was given notice, or once a penalty or a decision stands (R9)', () => {
    const refused = (act: NewEvent, name: string) =>
      given(...tracked, { ...act, effectiveOn: '2012-11-05' })
        .when(data)
        .thenRefused('ACTS_ON_CONTRACT', { lot: 'l1', acts: [name] });
    refused(noticeSent, 'mise en demeure');
    refused(proposed, 'pénalité');
    refused(shortfallDecided(), 'décision sur le manque d’heures');
  });

  test('waits until no purchase of a canteen names it, and no missing hours are carried over to it', () => {
    const known = given(...tracked);
    known
      .when(data, { facts: { ...facts, named: { supplyLines: 3, carriedFrom: [] } } })
      .thenRefused('SUPPLIES_ON_CONTRACT', { count: 3 });
    known
      .when(data, { facts: { ...facts, named: { supplyLines: 0, carriedFrom: [{ contract: 'k2', lot: 'l1' }] } } })
      .thenRefused('SHORTFALL_CARRIED_HERE', { lots: ['k2/l1'] });
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
