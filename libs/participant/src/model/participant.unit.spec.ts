import { describe, expect, test } from '@jest/globals';
import { fold } from '@clausier/kernel';
import { recorded } from '@clausier/testing';
import { participantEvents as events } from '../events/participant-events.js';
import { participant } from './participant.js';

describe('a participant', () => {
  test('keeps what happened on each contract, with the day it took effect', () => {
    const history = [
      events.ParticipantProposed({ buyer: 'b1', contract: 'c1', lot: 'l1', employer: 's1' }, '2026-01-05'),
      events.ParticipantProposed({ buyer: 'b1', contract: 'c2', lot: 'l9', employer: 's2' }, '2026-02-05'),
      events.ParticipantInformed({ noticeVersion: '1' }, '2026-01-06'),
      events.EligibilityConfirmed({ contract: 'c1', route: 'structure', from: '2026-01-07' }, '2026-01-07'),
      events.EligibilityRefused({ contract: 'c2', ground: 'proofMissing' }, '2026-02-06'),
      events.ExitRecorded({ contract: 'c1', exitClass: 'positive', milestone: 'end' }, '2026-06-30'),
    ];
    expect(fold(participant, recorded('participant-p1', history, '2026-07-01'))).toEqual({
      buyer: 'b1',
      proposals: [
        { contract: 'c1', lot: 'l1', employer: 's1', proposedOn: '2026-01-05' },
        { contract: 'c2', lot: 'l9', employer: 's2', proposedOn: '2026-02-05' },
      ],
      notices: [{ noticeVersion: '1', informedOn: '2026-01-06' }],
      eligibilities: [{ contract: 'c1', route: 'structure', from: '2026-01-07' }],
      refusals: [{ contract: 'c2', ground: 'proofMissing', refusedOn: '2026-02-06' }],
      exits: [{ contract: 'c1', exitClass: 'positive', milestone: 'end', recordedOn: '2026-06-30' }],
    });
  });
});
