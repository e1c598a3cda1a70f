import { describe, expect, test } from '@jest/globals';
import { fold } from '@clausier/kernel';
import { recorded, slice } from '@clausier/testing';
import { participantEvents as events } from '../events/participant-events.js';
import { knownOf } from '../model/merge.js';
import { participant } from '../model/participant.js';
import { confirmEligibility } from './confirm-eligibility.js';
import { mergeParticipant } from './merge-participant.js';
import { undoParticipantMerge } from './undo-participant-merge.js';

const contract = { contract: 'c1', buyer: 'b1', directorate: 'roads', facilitators: [], lots: [] };
const facts = { contract, other: { participant: 'p1', buyer: 'b1', proposals: [] } };
const { given } = slice(undoParticipantMerge, { id: 'p2', facts });
const proposed = (contractId: string) =>
  events.ParticipantProposed({ buyer: 'b1', contract: contractId, lot: 'l1', employer: 's1' }, '2026-01-05');
const merged = events.ParticipantMerged({ into: 'p1', contract: 'c1', reason: 'proposedTwice' }, '2026-02-02');
const data = { contract: 'c1', reason: 'otherPerson', on: '2026-03-02' };
const undone = events.ParticipantMergeUndone({ from: 'p1', contract: 'c1', reason: 'otherPerson' });

/** `p2` on c2, as the reference that stays takes it over. */
const absorbed = events.ParticipantAbsorbed(
  {
    ...{ reference: 'p2', earlier: ['p3'], contract: 'c2', extendedUntil: '2028-06-30' },
    ...{ proposals: [{ contract: 'c2', lot: 'l1', employer: 's1', proposedOn: '2026-01-05' }], exits: [] },
    notices: [{ noticeVersion: '1', informedOn: '2026-01-06' }],
    eligibilities: [{ contract: 'c2', route: 'person', from: '2026-01-07', until: '2028-06-30' }],
  },
  '2026-02-02',
);
const released = events.ParticipantReleased({ reference: 'p2', contract: 'c2' });

describe('undoing a merge', () => {
  test('makes two persons of them again, for a reason', () => {
    given(proposed('c1'), merged)
      .when(data)
      .thenWith(
        [undone],
        [{ stream: 'participant-p1', events: [events.ParticipantReleased({ reference: 'p2', contract: 'c1' })] }],
      );
  });

  test('needs a merge, and comes after it', () => {
    given(proposed('c1')).when(data).thenRefused('NOT_MERGED', { reference: 'p2' });
    given(proposed('c1'), merged, undone).when(data).thenRefused('NOT_MERGED');
    given(proposed('c1'), merged)
      .when({ ...data, on: '2026-02-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2026-02-01', step: 'la réunion', previous: '2026-02-02' }, 'on');
    given(proposed('c1'), merged)
      .when({ ...data, contract: 'c9' })
      .thenRefused('PARTICIPANT_NOT_PROPOSED', { contract: 'c9' }, 'contract');
  });

  test('comes after the undoing of a later merge of the reference that stayed', () => {
    given(proposed('c1'), merged)
      .when(data, { facts: { ...facts, other: { ...facts.other, mergedInto: 'p4' } } })
      .thenRefused('UNDO_LATER_MERGE_FIRST', { from: 'p1', survivor: 'p4' });
  });

  test('may be followed by another merge', () => {
    const again = { contract, other: { participant: 'p4', buyer: 'b1', proposals: [] }, together: {} };
    const { decision } = slice(mergeParticipant, { id: 'p2', facts: again })
      .given(proposed('c1'), merged, undone)
      .when({ into: 'p4', contract: 'c1', reason: 'identityEstablished', on: '2026-03-09' });
    expect(decision).toMatchObject({ outcome: 'accepted' });
  });

  test('takes back exactly what the merge had given', () => {
    const state = (...history: Parameters<typeof recorded>[1]) =>
      fold(participant, recorded('participant-p1', history, '2026-03-02'));
    const whole = state(proposed('c1'), absorbed);
    expect(knownOf(whole)).toMatchObject({ earlier: ['p2', 'p3'], extendedUntil: '2028-06-30' });
    expect(whole.proposals.map((one) => one.contract)).toEqual(['c1', 'c2']);
    expect({ ...state(proposed('c1'), absorbed, released), absorbed: undefined }).toEqual(state(proposed('c1')));
  });

  test('gives the clock of the first clause employment back, which is one for the whole person while merged', () => {
    const until = (...history: Parameters<typeof recorded>[1]) =>
      slice(confirmEligibility, { id: 'p1', facts: { contract, employers: [] } })
        .given(proposed('c1'), ...history)
        .when({ contract: 'c1', route: 'person', from: '2026-03-02', on: '2026-03-02' }).decision;
    expect(until(absorbed)).toMatchObject({ events: [{ data: { until: '2028-06-30' } }] });
    expect(until(absorbed, released)).toMatchObject({ events: [{ data: { until: '2028-03-01' } }] });
  });
});
