import { describe, expect, test } from '@jest/globals';
import { fold, type NewEvent } from '@clausier/kernel';
import { TEST_ACT, recorded, slice } from '@clausier/testing';
import { FOLLOW_UP_KINDS, followUpEvents, raisedEvents } from '../events/follow-up.js';
import { followUp } from '../model/follow-up.js';
import { recordedAct } from '../rules/acts.js';
import { dutyMove, lastOutcomeTold, outcomeTold } from '../rules/duty-moves.js';
import { followUpStream, performedAct, unsentRequests } from '../rules/follow-ups.js';
import { recordFollowUp } from './record-follow-up.js';

const of = { subject: 'illu.2012.roads', occurrence: 'D-7' };
const reminder = { kind: 'reminder' as const, ...of };
const under = slice(recordFollowUp, { id: 'annualProgrammingReview.illu.2012.roads' });

describe('recording what a process asks', () => {
  test('a reminder is recorded once for its subject and occurrence', () => {
    const raised = followUpEvents.ReminderRequested({ ...of, ...TEST_ACT });
    under.given().when(reminder).then(raised);
    under.given(raised).when(reminder).thenUnchanged();
    under
      .given(raised)
      .when({ ...reminder, occurrence: 'D-2' })
      .then(followUpEvents.ReminderRequested({ ...of, occurrence: 'D-2', ...TEST_ACT }));
  });

  test('it tells of its act itself: which one, when it was due, and who performed it', () => {
    const act = { ...TEST_ACT, dueAt: '2012-02-06T07:00:00Z', performedBy: 'sentinel' as const };
    under
      .given()
      .when(reminder, { act })
      .then(followUpEvents.ReminderRequested({ ...of, ...act }));
  });

  test('every kind has an event of its own, and every such event a kind', () => {
    const types = FOLLOW_UP_KINDS.map((kind) => {
      const { decision } = under.given().when({ ...reminder, kind });
      return decision.outcome === 'accepted' ? decision.events.map(({ type }) => type) : [];
    });
    expect(types.flat().sort()).toEqual(Object.keys(raisedEvents).sort());
  });

  test('only processes write here, each on its own follow-up, and only by an act', () => {
    expect(recordFollowUp.roles).toEqual([]);
    under
      .given()
      .when(reminder, { id: 'tendering.c1' })
      .thenRefused('FOLLOW_UP_OF_ANOTHER_PROCESS', { followUp: 'tendering.c1', process: 'annualProgrammingReview' });
    const nobody = { kind: 'human', id: 'annualProgrammingReview', roles: [] } as const;
    expect(() => under.given().when(reminder, { actor: nobody })).toThrow('no act behind');
  });

  test('acts where the buyer of the process is; a process of nothing has no scope', () => {
    expect(under.given().when(reminder).scope).toEqual({ buyer: 'illu' });
    for (const process of ['tendering', 'executionTracking', 'localEvaluation'])
      expect(under.given().when(reminder, { id: `${process}.c1` }).scope).toEqual({ sameAs: 'contract-c1' });
    expect(under.given().when(reminder, { id: 'centralEvaluation.illu.2012' }).scope).toEqual({ buyer: 'illu' });
    for (const id of ['annualProgrammingReview.illu', 'centralEvaluation.illu', 'invoicing.c1', 'tendering'])
      expect(under.given().when(reminder, { id }).scope).toBeUndefined();
  });
});

describe('the follow-up of a process', () => {
  const stream = followUpStream('annualProgrammingReview', 'illu.2012.roads');
  const stateAfter = (...events: readonly NewEvent[]) => fold(followUp, recorded(stream, events, '2012-02-06'));

  test('knows which acts were performed, by kind, subject and occurrence', () => {
    expect(stream).toBe('followUp-annualProgrammingReview.illu.2012.roads');
    const state = stateAfter(followUpEvents.ReminderRequested({ ...of, ...TEST_ACT }));
    expect(performedAct(state, reminder)).toEqual({ ...reminder, ...TEST_ACT, performedOn: '2012-02-06' });
    expect(performedAct(state, { ...reminder, occurrence: 'D-2' })).toBeUndefined();
    const closing = { kind: 'closing', subject: '2012', occurrence: 'all-in' };
    const closed = followUpEvents.ActPerformed({ process: 'annualProgrammingReview', ...closing, ...TEST_ACT });
    expect(performedAct(stateAfter(closed), closing)).toMatchObject(TEST_ACT);
  });

  test('knows what was asked and nobody was told yet', () => {
    const asked = followUpEvents.ReminderRequested({ ...of, ...TEST_ACT });
    const later = followUpEvents.EscalationRaised({ ...of, occurrence: 'first', ...TEST_ACT });
    const sent = followUpEvents.NotificationSent({ ...reminder, ...TEST_ACT });
    const after = (...events: readonly NewEvent[]) => unsentRequests(stateAfter(...events)).map(({ kind }) => kind);
    expect(after(asked, later)).toEqual(['reminder', 'escalation']);
    expect(after(asked, later, sent)).toEqual(['escalation']);
  });

  test('tells each act of its process, whatever event records it', () => {
    const process = 'annualProgrammingReview' as const;
    const closing = { kind: 'closing', subject: '2012', occurrence: 'all-in' };
    const log = recorded(
      stream,
      [
        followUpEvents.ReminderRequested({ ...of, ...TEST_ACT }),
        followUpEvents.NotificationSent({ ...reminder, ...TEST_ACT }),
        followUpEvents.ActPerformed({ process, ...closing, ...TEST_ACT }),
      ],
      '2012-02-06',
    );
    expect(log.map(recordedAct)).toEqual([
      { process, ...reminder, ...TEST_ACT },
      { process, kind: 'notification', subject: of.subject, occurrence: 'reminder.D-7', ...TEST_ACT },
      { process, ...closing, ...TEST_ACT },
    ]);
    const elsewhere = recorded(
      'contract-c1',
      [{ type: 'ReminderRequested', schemaVersion: 1, data: {} }],
      '2012-02-06',
    );
    expect(elsewhere.map(recordedAct)).toEqual([undefined]);
  });
});

test('a purchase is told of its duty as often as it moves, and each time which outcome', () => {
  expect([dutyMove(1, 'duty'), dutyMove(2, 'none')]).toEqual(['1.duty', '2.none']);
  expect(lastOutcomeTold(['2.none', '1.duty'])).toBe('none');
  expect(lastOutcomeTold([])).toBeUndefined();
  expect(outcomeTold('1.presumed')).toBe('presumed');
  expect(outcomeTold('1.maybe')).toBeUndefined();
});
