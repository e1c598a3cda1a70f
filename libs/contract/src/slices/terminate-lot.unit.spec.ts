import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { allAwarded, notified, running, validatedHours } from '../testing/stories.js';
import { terminateLot } from './terminate-lot.js';

const { given } = slice(terminateLot, { id: 'k1', on: '2013-05-02', facts: { lotLedger: validatedHours(0) } });
const data = { lot: 'l1', ground: 'fault' as const, reason: 'Abandon du chantier.' };
const terminated = (ref: string) => contractEvents.LotTerminated({ ...data, lot: ref }, '2013-04-02');

describe('terminating a lot', () => {
  test('leaves the contract in execution while another lot runs', () => {
    given(...running)
      .when(data)
      .then(contractEvents.LotTerminated(data));
  });

  test('the last one, with none completed, ends the contract as terminated', () => {
    const outcome = given(...running, terminated('l2')).when(data);
    outcome.then(contractEvents.LotTerminated(data), contractEvents.ContractTerminated({}));
    expect(outcome.state).toMatchObject({ stage: 'localEvaluation', ending: 'terminated' });
  });

  test('the last one, with another completed, completes the execution', () => {
    given(...running, contractEvents.LotCompleted({ lot: 'l2', shortfallCentihours: 0 }, '2013-04-02'))
      .when(data)
      .then(contractEvents.LotTerminated(data), contractEvents.ExecutionCompleted({}));
  });

  test('ends a lot that never began', () => {
    const outcome = given(...allAwarded, notified({ lotsAwaitingOrder: ['l1'] })).when(data);
    expect(outcome.state).toMatchObject({ lots: [{ state: 'terminated', terminatedFor: 'fault' }, {}] });
    expect(outcome.state).not.toHaveProperty('lots.0.startedOn');
  });

  test('waits for what was declared to be validated or rejected, not for a holder that says nothing', () => {
    const owed = { ...validatedHours(0), owedStatements: [{ supplier: 's1', month: '2013-03' }] };
    given(...running)
      .when(data, { facts: { lotLedger: validatedHours(0, 1) } })
      .thenRefused('STATEMENTS_OPEN', { lot: 'l1', count: 1 });
    given(...running)
      .when(data, { facts: { lotLedger: owed } })
      .then(contractEvents.LotTerminated(data));
  });

  test('is not dated before the last day worked', () => {
    given(...running)
      .when(data, { facts: { lotLedger: { ...validatedHours(0), workedUntil: '2013-05-03' } } })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test('refuses a finished lot, and a date before notification or start', () => {
    given(...running, terminated('l1'))
      .when(data)
      .thenRefused('LOT_OUT_OF_STATE');
    given(...running)
      .when(data, { on: '2012-07-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    given(...running, contractEvents.ServiceOrderIssued({ lot: 'l1' }, '2013-06-03'))
      .when(data)
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2013-05-02', step: 'démarrage du lot', previousOn: '2013-06-03' });
  });
});
