import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { running } from '../testing/stories.js';
import { concludeContract } from './conclude-contract.js';

const { given } = slice(concludeContract, { id: 'k1', on: '2013-09-10' });
const ended = [...running, contractEvents.ExecutionCompleted({}, '2013-07-01')];

describe('concluding a contract', () => {
  test('follows the closing of its local evaluation', () => {
    const outcome = given(...ended).when({}, { facts: { evaluation: { closedOn: '2013-09-09' } } });
    outcome.then(contractEvents.ContractEvaluated({ evaluationClosedOn: '2013-09-09' }, '2013-09-09'));
    expect(outcome.state).toMatchObject({ stage: 'evaluated', evaluatedOn: '2013-09-09' });
  });

  test('refuses while the evaluation is open, and while the contract runs', () => {
    given(...ended)
      .when({}, { facts: { evaluation: {} } })
      .thenRefused('EVALUATION_NOT_CLOSED');
    given(...running)
      .when({})
      .thenRefused('OUT_OF_STAGE');
  });
});
