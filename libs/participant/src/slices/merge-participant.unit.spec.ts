import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { participantEvents as events } from '../events/participant-events.js';
import { confirmEligibility } from './confirm-eligibility.js';
import { correctParticipantIdentity } from './correct-participant-identity.js';
import { extendEligibility } from './extend-eligibility.js';
import { informParticipant } from './inform-participant.js';
import { mergeParticipant } from './merge-participant.js';
import { proposeParticipant } from './propose-participant.js';
import { recordExit } from './record-exit.js';
import { refuseEligibility } from './refuse-eligibility.js';

const contract = { contract: 'c1', buyer: 'b1', directorate: 'roads', facilitators: [], lots: [] };
const other = { participant: 'p1', buyer: 'b1', proposals: [{ proposedOn: '2026-01-08' }] };
const facts = { contract, other, together: {} };
const { given } = slice(mergeParticipant, { id: 'p2', facts });
const proposal = { contract: 'c1', lot: 'l1', employer: 's1' };
const proposed = events.ParticipantProposed({ buyer: 'b1', ...proposal }, '2026-01-05');
const merged = events.ParticipantMerged({ into: 'p1', contract: 'c1', reason: 'proposedTwice' }, '2026-02-02');
const data = { into: 'p1', contract: 'c1', reason: 'proposedTwice', on: '2026-02-02' };

describe('merging two references of one person', () => {
  test('ends one, and the other takes over what was known under it', () => {
    given(
      proposed,
      events.ParticipantInformed({ noticeVersion: '1' }, '2026-01-06'),
      events.EligibilityConfirmed({ contract: 'c1', route: 'person', from: '2026-01-07', until: '2028-01-06' }),
      events.EligibilityExtended({ contract: 'c1', until: '2028-06-30', reason: 'pathUnderWay' }),
      events.ExitRecorded({ contract: 'c1', exitClass: 'lasting', milestone: 'end' }, '2026-01-30'),
    )
      .when(data)
      .thenWith(
        [events.ParticipantMerged({ into: 'p1', contract: 'c1', reason: 'proposedTwice' })],
        [
          {
            stream: 'participant-p1',
            events: [
              events.ParticipantAbsorbed({
                ...{ reference: 'p2', earlier: [], contract: 'c1', extendedUntil: '2028-06-30' },
                proposals: [{ ...proposal, proposedOn: '2026-01-05' }],
                notices: [{ noticeVersion: '1', informedOn: '2026-01-06' }],
                eligibilities: [{ contract: 'c1', route: 'person', from: '2026-01-07', until: '2028-06-30' }],
                exits: [{ contract: 'c1', exitClass: 'lasting', milestone: 'end', recordedOn: '2026-01-30' }],
              }),
            ],
          },
        ],
      );
  });

  test('is told once', () => {
    given(proposed, merged).when(data).thenUnchanged();
    given(proposed, merged)
      .when({ ...data, into: 'p3' })
      .thenRefused('PARTICIPANT_MERGED', { reference: 'p2', into: 'p1' });
  });

  test('joins two references of one buyer, both in use', () => {
    const facing = (change: object) => ({ facts: { ...facts, other: { ...other, ...change } } });
    given(proposed)
      .when({ ...data, into: 'p2' }, facing({ participant: 'p2' }))
      .thenRefused('MERGE_WITH_ITSELF', { reference: 'p2' }, 'into');
    for (const buyer of ['b2', undefined])
      given(proposed).when(data, facing({ buyer })).thenRefused('MERGE_TARGET_UNKNOWN', { into: 'p1' }, 'into');
    given(proposed)
      .when(data, facing({ mergedInto: 'p3' }))
      .thenRefused('MERGE_TARGET_MERGED', { into: 'p1', survivor: 'p3' }, 'into');
  });

  test('is refused where no one person can have worked the hours of both', () => {
    const impossible = {
      ...{ contract: 'c1', month: '2026-01', statements: ['h1', 'h2'] },
      ...{ days: 1, centihours: 4000, maximum: 2400 },
    };
    given(proposed)
      .when(data, { facts: { ...facts, together: { impossible } } })
      .thenRefused(
        'MERGE_HOURS_IMPOSSIBLE',
        {
          ...{ contract: 'c1', month: '2026-01', statements: ['h1', 'h2'] },
          ...{ hours: '40,00 h', days: 1, maximum: '24,00 h' },
        },
        'into',
      );
  });

  test('follows the proposal of both', () => {
    given(proposed)
      .when({ ...data, contract: 'c9' })
      .thenRefused('PARTICIPANT_NOT_PROPOSED', { contract: 'c9' }, 'contract');
    given(proposed)
      .when({ ...data, on: '2026-01-07' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2026-01-07', step: 'la proposition', previous: '2026-01-08' }, 'on');
  });

  test.each([
    [proposeParticipant, { buyer: 'b1', ...proposal }],
    [informParticipant, { noticeVersion: '1' }],
    [confirmEligibility, { contract: 'c1', route: 'structure', from: '2026-01-07' }],
    [extendEligibility, { contract: 'c1', until: '2028-06-30', reason: 'pathUnderWay' }],
    [refuseEligibility, { contract: 'c1', ground: 'proofMissing' }],
    [recordExit, { contract: 'c1', exitClass: 'lasting', milestone: 'end' }],
    [correctParticipantIdentity, { contract: 'c1', reason: 'typingError' }],
  ] as const)('leaves a reference that takes no other act, and says which one does: %#', (command, body) => {
    slice(command, { id: 'p2' })
      .given(proposed, merged)
      .when(body)
      .thenRefused('PARTICIPANT_MERGED', { reference: 'p2', into: 'p1' });
  });

  test('is a facilitator’s act on a contract where the person is proposed', () => {
    expect(given(proposed).when(data).scope).toMatchObject({ buyer: 'b1', contract: 'c1', directorate: 'roads' });
    expect(given().when(data).scope).toBeUndefined();
  });
});
