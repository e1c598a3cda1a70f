import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { running } from '../testing/stories.js';
import { resumeEvaluation } from './resume-evaluation.js';

const { given } = slice(resumeEvaluation, { id: 'k1', on: '2014-02-03' });
const evaluated = [
  ...running,
  contractEvents.ExecutionCompleted({}, '2013-07-01'),
  contractEvents.ContractEvaluated({ evaluationClosedOn: '2013-09-09' }, '2013-09-10'),
];

describe('resuming an evaluation', () => {
  test('takes the contract back to its local evaluation when that was reopened', () => {
    const outcome = given(...evaluated).when({}, { facts: { evaluation: {} } });
    outcome.then(contractEvents.EvaluationResumed({}));
    expect(outcome.state).toMatchObject({ stage: 'localEvaluation', ending: 'completed', endedOn: '2013-07-01' });
    expect(outcome.state).not.toHaveProperty('evaluatedOn');
  });

  test('refuses while the evaluation is closed', () => {
    given(...evaluated)
      .when({}, { facts: { evaluation: { closedOn: '2013-09-09' } } })
      .thenRefused('EVALUATION_STILL_CLOSED', { closedOn: '2013-09-09' });
  });
});
