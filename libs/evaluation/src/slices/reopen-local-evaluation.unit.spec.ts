import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { localEvaluationEvents as events } from '../events/local-evaluation-events.js';
import { closed, contract, opened } from '../testing/figures.js';
import { reopenLocalEvaluation } from './reopen-local-evaluation.js';

const { given } = slice(reopenLocalEvaluation, { id: 'c1', on: '2026-07-01', facts: { contract } });
const data = { reason: 'Une attestation d’heures retrouvée après la clôture.' };
const reopened = events.LocalEvaluationReopened({ occurrence: 1, cause: 'decided', ...data });

describe('reopening a local evaluation', () => {
  test('takes a reason and gives up the signatures', () => {
    const outcome = given(opened(), closed()).when(data);
    outcome.then(reopened);
    expect(outcome.state).toMatchObject({ status: 'reopened', reopenedOn: '2026-07-01', signatures: [] });
    given(opened(), closed(), reopened).when(data).thenUnchanged();
  });

  test('is for a closed evaluation, after its closing', () => {
    given().when(data).thenRefused('EVALUATION_NOT_CLOSED');
    given(opened()).when(data).thenRefused('EVALUATION_NOT_CLOSED');
    given(opened(), closed()).when(data, { on: '2026-05-31' }).thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test('is the ESS head’s decision', () => {
    expect(reopenLocalEvaluation.roles).toEqual(['essHead']);
    expect(reopenLocalEvaluation.schema.safeParse({}).success).toBe(false);
  });
});
