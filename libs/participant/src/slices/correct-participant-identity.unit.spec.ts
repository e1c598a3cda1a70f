import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { participantEvents as events } from '../events/participant-events.js';
import { correctParticipantIdentity } from './correct-participant-identity.js';

const contract = { contract: 'c1', buyer: 'b1', directorate: 'roads', facilitators: [], lots: [] };
const proposed = events.ParticipantProposed({ buyer: 'b1', contract: 'c1', lot: 'l1', employer: 's1' }, '2026-01-05');
const { given } = slice(correctParticipantIdentity, { id: 'p1', facts: { contract } });
const data = { contract: 'c1', reason: 'typingError' };

describe('correcting a person’s identity', () => {
  test('leaves in the log that it was corrected and why, each time', () => {
    const corrected = events.ParticipantIdentityCorrected({ contract: 'c1', reason: 'typingError' });
    given(proposed).when(data).then(corrected);
    given(proposed, corrected).when(data).then(corrected);
  });

  test('sends the whole identity to the vault, and takes none of it elsewhere', () => {
    const identity = { familyName: 'Exemple', givenName: 'Camille', birthDate: '1964-02-29' };
    expect(correctParticipantIdentity.personal?.safeParse(identity).success).toBe(true);
    expect(correctParticipantIdentity.personal?.safeParse({ givenName: 'Camille' }).success).toBe(false);
    expect(correctParticipantIdentity.schema.safeParse({ ...data, givenName: 'Camille' }).success).toBe(false);
  });

  test('follows the proposal on the contract', () => {
    given().when(data, { facts: { contract } }).thenRefused('PARTICIPANT_NOT_PROPOSED', { contract: 'c1' }, 'contract');
    given(proposed)
      .when({ ...data, on: '2026-01-04' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2026-01-04', step: 'la proposition', previous: '2026-01-05' }, 'on');
  });

  test('is the act of who proposed the person there, or follows it', () => {
    expect(given(proposed).when(data).scope).toMatchObject({ buyer: 'b1', contract: 'c1', suppliers: ['s1'] });
  });
});
