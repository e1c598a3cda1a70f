import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { participantEvents as events } from '../events/participant-events.js';
import { informParticipant } from './inform-participant.js';

const proposed = events.ParticipantProposed({ buyer: 'b1', contract: 'c1', lot: 'l1', employer: 's1' }, '2026-01-20');
const contract = { contract: 'c1', buyer: 'b1', directorate: 'roads', facilitators: [{ body: 'plie' }], lots: [] };
const { given } = slice(informParticipant, { facts: { contract } });

describe('informing a participant', () => {
  test('is recorded once per version of the notice', () => {
    const informed = events.ParticipantInformed({ noticeVersion: '2026-1' });
    given(proposed).when({ noticeVersion: '2026-1' }).then(informed);
    given(proposed, informed).when({ noticeVersion: '2026-1' }).thenUnchanged();
    given(proposed, informed)
      .when({ noticeVersion: '2026-2' })
      .then(events.ParticipantInformed({ noticeVersion: '2026-2' }));
  });

  test('follows the proposal', () => {
    given().when({ noticeVersion: '2026-1' }).thenRefused('PARTICIPANT_UNKNOWN');
    given(proposed).when({ noticeVersion: '2026-1', on: '2026-01-19' }).thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test('takes place on the contract where the person stands', () => {
    const { scope } = given(proposed).when({ noticeVersion: '2026-1' });
    expect(scope).toMatchObject({ buyer: 'b1', contract: 'c1', suppliers: ['s1'], facilitators: [{ body: 'plie' }] });
  });
});
