import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { localEvaluationEvents as events } from '../events/local-evaluation-events.js';
import { assessed, closed, contract, opened, signed } from '../testing/figures.js';
import { recordAssessment } from './record-assessment.js';
import { signLocalEvaluation } from './sign-local-evaluation.js';
import { withdrawAssessment } from './withdraw-assessment.js';

const { given } = slice(withdrawAssessment, { id: 'c1', on: '2026-05-20', facts: { contract } });
const data = { indicator: 'housing', reason: 'Indicateur d’un autre marché.' };
const slip = events.AssessmentRecorded({ indicator: 'housing', expected: 'weak' }, '2026-05-16');
const withdrawn = events.AssessmentWithdrawn(data, '2026-05-20');

describe('withdrawing the assessment of an indicator', () => {
  test('takes it out with its reason and day, and keeps what had been recorded readable', () => {
    const outcome = given(opened(), assessed(), slip).when(data);
    outcome.then(events.AssessmentWithdrawn(data));
    expect(outcome.state).toMatchObject({
      assessments: [{ indicator: 'accessToWork' }],
      withdrawn: [{ indicator: 'housing', expected: 'weak', recordedOn: '2026-05-16', withdrawnOn: '2026-05-20' }],
    });
    given(opened(), slip, withdrawn).when(data).thenUnchanged();
  });

  test('frees the closing signature from an indicator that was recorded by mistake', () => {
    const signing = slice(signLocalEvaluation, { id: 'c1', on: '2026-06-01', facts: { contract } });
    const by = { kind: 'human', id: 'fac', roles: ['facilitator'] } as const;
    const signedOnce = [opened(), assessed(), slip, signed('directorate')] as const;
    signing
      .given(...signedOnce)
      .when({}, { actor: by })
      .thenRefused('POINT_ZERO_MISSING', { indicators: ['housing'] });
    expect(signing.given(...signedOnce, withdrawn).when({}, { actor: by }).state).toMatchObject({
      status: 'closed',
      withdrawn: [{ indicator: 'housing' }],
    });
  });

  test('leaves the way open to record the same indicator again', () => {
    const { given: recorded } = slice(recordAssessment, { id: 'c1', on: '2026-05-21', facts: { contract } });
    const again = { indicator: 'housing', expected: 'weak' };
    recorded(opened(), slip, withdrawn)
      .when(again)
      .then(events.AssessmentRecorded({ indicator: 'housing', expected: 'weak' }));
  });

  test('is about an indicator that was assessed, in an open evaluation, not before its assessment', () => {
    given(opened()).when(data).thenRefused('ASSESSMENT_UNKNOWN', { indicator: 'housing' }, 'indicator');
    given(opened(), slip, closed()).when(data).thenRefused('EVALUATION_CLOSED');
    given(opened(), slip).when(data, { on: '2026-05-15' }).thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
