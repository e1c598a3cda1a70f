import { describe, expect, test } from '@jest/globals';
import type { Role } from '@clausier/kernel';
import { slice } from '@clausier/testing';
import { localEvaluationEvents as events } from '../events/local-evaluation-events.js';
import { assessed, closed, contract, opened, signed } from '../testing/figures.js';
import { signLocalEvaluation } from './sign-local-evaluation.js';

const as = (id: string, ...roles: Role[]) => ({ actor: { kind: 'human' as const, id, roles } });
const { given } = slice(signLocalEvaluation, { id: 'c1', on: '2026-06-01', facts: { contract } });

describe('signing a local evaluation', () => {
  test('takes two persons; the second signature closes it on its day', () => {
    given(opened())
      .when({}, as('agent', 'directorateAgent'))
      .then(events.LocalEvaluationSigned({ as: 'directorate', occurrence: 1 }));
    const outcome = given(opened(), assessed(), signed('directorate')).when({}, as('fac', 'facilitator'));
    outcome.then(
      events.LocalEvaluationSigned({ as: 'facilitator', occurrence: 1 }),
      events.LocalEvaluationClosed(closed().data),
    );
    expect(outcome.state).toMatchObject({ status: 'closed', closedOn: '2026-06-01' });
  });

  test('closes nothing that was not assessed, however early the first signature', () => {
    given(opened())
      .when({}, as('agent', 'directorateAgent'))
      .then(events.LocalEvaluationSigned({ as: 'directorate', occurrence: 1 }));
    given(opened(), signed('directorate')).when({}, as('fac', 'facilitator')).thenRefused('ASSESSMENT_MISSING');
  });

  test('closes nothing without the point 0 and the three impacts of each indicator', () => {
    const lacking = (...changes: Parameters<typeof assessed>) =>
      given(opened(), assessed(), assessed({ indicator: 'training', ...changes[0] }), signed('directorate')).when(
        {},
        as('fac', 'facilitator'),
      );
    lacking({ pointZero: undefined }).thenRefused('POINT_ZERO_MISSING', { indicators: ['training'] });
    for (const impact of ['expected', 'perceived', 'real'] as const)
      lacking({ [impact]: undefined }).thenRefused('IMPACT_MISSING', { indicators: ['training'] });
    expect(lacking({}).state).toMatchObject({ status: 'closed' });
  });

  test('is never done twice by one person, whatever the roles', () => {
    given(opened(), signed('directorate'))
      .when({}, as('actor1', 'directorateAgent', 'facilitator'))
      .thenRefused('TWO_PERSONS', { signedOn: '2026-05-20' });
    given(opened(), signed('directorate')).when({}, as('actor1', 'directorateAgent')).thenUnchanged();
    given(opened(), signed('directorate'))
      .when({}, as('other', 'directorateAgent'))
      .thenRefused('ALREADY_SIGNED', { as: 'la direction', signedOn: '2026-05-20' });
  });

  test('is asked of the facilitator or of the mission, as the lots want it', () => {
    given(opened()).when({}, as('head', 'essHead')).thenRefused('SIGNATURE_NOT_REQUIRED');
    const food = opened({ requiredSignatures: ['directorate', 'mission'] });
    given(food).when({}, as('fac', 'facilitator')).thenRefused('SIGNATURE_NOT_REQUIRED');
    for (const role of ['essHead', 'essOfficer'] as const)
      given(food)
        .when({}, as('mission', role))
        .then(events.LocalEvaluationSigned({ as: 'mission', occurrence: 1 }));
  });

  test('needs an evaluation that is open', () => {
    given().when({}, as('agent', 'directorateAgent')).thenRefused('EVALUATION_NOT_OPENED');
    given(opened(), signed('directorate'), signed('facilitator'), closed())
      .when({}, as('agent', 'directorateAgent'))
      .thenRefused('EVALUATION_CLOSED', { closedOn: '2026-06-01' });
    given(opened(), closed(), events.LocalEvaluationReopened({ occurrence: 1, cause: 'decided' }))
      .when({}, as('agent', 'directorateAgent'))
      .thenRefused('EVALUATION_REOPENED');
  });

  test('by somebody who signed what is closed since is already so', () => {
    given(opened(), signed('directorate'), closed()).when({}, as('actor1', 'directorateAgent')).thenUnchanged();
  });

  test('follows the opening and the first signature', () => {
    const early = { ...as('fac', 'facilitator'), on: '2026-05-03' };
    given(opened()).when({}, early).thenRefused('BEFORE_PREVIOUS_STEP');
    given(opened(), signed('directorate'))
      .when({}, { ...early, on: '2026-05-19' })
      .thenRefused('BEFORE_PREVIOUS_STEP', {
        on: '2026-05-19',
        step: 'la première signature',
        previous: '2026-05-20',
      });
  });

  test('belongs to the contract’s directorate and facilitators', () => {
    expect(given(opened()).when({}, as('agent', 'directorateAgent')).scope).toEqual({
      sameAs: 'contract-c1',
      directorate: 'roads',
      contract: 'c1',
      facilitators: [{ body: 'plie' }],
    });
  });
});
