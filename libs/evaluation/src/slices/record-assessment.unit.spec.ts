import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { localEvaluationEvents as events } from '../events/local-evaluation-events.js';
import { closed, contract, opened } from '../testing/figures.js';
import { recordAssessment } from './record-assessment.js';

const { given } = slice(recordAssessment, { id: 'c1', on: '2026-05-10', facts: { contract } });
const data = { indicator: 'access-to-work', pointZero: 0, expected: 'medium', real: 'strong' };
const assessed = events.AssessmentRecorded({
  indicator: 'access-to-work',
  pointZero: 0,
  expected: 'medium',
  real: 'strong',
});

describe('assessing an indicator', () => {
  test('holds it against its point 0 and the impacts expected, perceived and real', () => {
    given(opened()).when(data).then(assessed);
    given(opened(), assessed).when(data).thenUnchanged();
    const { state } = given(opened(), assessed).when({ ...data, perceived: 'weak' });
    expect(state).toMatchObject({ assessments: [{ indicator: 'access-to-work', perceived: 'weak' }] });
  });

  test('says something', () => {
    given(opened()).when({ indicator: 'access-to-work' }).thenRefused('ASSESSMENT_EMPTY');
  });

  test('is for an open evaluation, not before its opening', () => {
    given().when(data).thenRefused('EVALUATION_NOT_OPENED');
    given(opened(), closed()).when(data).thenRefused('EVALUATION_CLOSED');
    given(opened())
      .when({ ...data, on: '2026-05-03' }, { on: '2026-05-03' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
