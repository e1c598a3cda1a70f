import { describe, expect, test } from '@jest/globals';
import { fold } from '@clausier/kernel';
import { recorded, slice } from '@clausier/testing';
import { followUpEvents, raisedEvents } from '../events/follow-up.js';
import { followUp } from '../model/follow-up.js';
import { dutyMove, lastOutcomeTold, outcomeTold } from '../rules/duty-moves.js';
import { FOLLOW_UP_KINDS, actPerformed, followUpStream, performedAct, unsentRequests } from '../rules/follow-ups.js';
import { recordFollowUp } from './record-follow-up.js';

const reminder = { kind: 'reminder' as const, subject: 'illu.2012.roads', occurrence: 'D-7' };
const under = slice(recordFollowUp, {
  id: 'annualProgrammingReview.illu.2012.roads',
  facts: { processBuyer: { buyer: 'illu' } },
});

describe('recording what a process asks', () => {
  test('a reminder is recorded once for its subject and occurrence', () => {
    under.given().when(reminder).then(followUpEvents.ReminderRequested(reminder));
    under.given(followUpEvents.ReminderRequested(reminder)).when(reminder).thenUnchanged();
    under
      .given(followUpEvents.ReminderRequested(reminder))
      .when({ ...reminder, occurrence: 'D-2' })
      .then(followUpEvents.ReminderRequested({ ...reminder, occurrence: 'D-2' }));
  });

  test('every kind has an event of its own, and every such event a kind', () => {
    const types = FOLLOW_UP_KINDS.map((kind) => {
      const { decision } = under.given().when({ ...reminder, kind });
      return decision.outcome === 'accepted' ? decision.events.map(({ type }) => type) : [];
    });
    expect(types.flat().sort()).toEqual(Object.keys(raisedEvents).sort());
  });

  test('only processes write here, each on its own follow-up', () => {
    expect(recordFollowUp.roles).toEqual([]);
    under
      .given()
      .when(reminder, { id: 'tendering.c1' })
      .thenRefused('FOLLOW_UP_OF_ANOTHER_PROCESS', { followUp: 'tendering.c1', process: 'annualProgrammingReview' });
  });

  test('acts where the buyer of the process is; a process of nothing has no scope', () => {
    expect(under.given().when(reminder).scope).toEqual({ buyer: 'illu' });
    expect(under.given().when(reminder, { facts: { processBuyer: {} } }).scope).toBeUndefined();
  });
});

describe('the follow-up of a process', () => {
  const act = {
    act: '0f8b4b7c1a2d5e6f8a9b0c1d2e3f4a5b',
    process: 'annualProgrammingReview' as const,
    dueAt: '2012-02-06T07:00:00Z',
    performedBy: 'sentinel' as const,
    ...reminder,
  };

  test('knows which acts were performed, by kind, subject and occurrence', () => {
    const stream = followUpStream('annualProgrammingReview', 'illu.2012.roads');
    expect(stream).toBe('followUp-annualProgrammingReview.illu.2012.roads');
    const state = fold(followUp, recorded(stream, [actPerformed(act)], '2012-02-06'));
    expect(performedAct(state, reminder)).toMatchObject({ act: act.act, dueAt: act.dueAt, performedOn: '2012-02-06' });
    expect(performedAct(state, { ...reminder, occurrence: 'D-2' })).toBeUndefined();
  });

  test('knows what was asked and nobody was told yet', () => {
    const asked = followUpEvents.ReminderRequested(reminder);
    const later = followUpEvents.EscalationRaised({ ...reminder, kind: 'escalation', occurrence: 'first' });
    const sent = followUpEvents.NotificationSent(reminder);
    const after = (...events: Parameters<typeof recorded>[1][number][]) =>
      unsentRequests(fold(followUp, recorded('followUp-x.1', events, '2012-02-06'))).map(({ kind }) => kind);
    expect(after(asked, later)).toEqual(['reminder', 'escalation']);
    expect(after(asked, later, sent)).toEqual(['escalation']);
  });
});

test('a purchase is told of its duty as often as it moves, and each time which outcome', () => {
  expect([dutyMove(1, 'duty'), dutyMove(2, 'none')]).toEqual(['1.duty', '2.none']);
  expect(lastOutcomeTold(['2.none', '1.duty'])).toBe('none');
  expect(lastOutcomeTold([])).toBeUndefined();
  expect(outcomeTold('1.presumed')).toBe('presumed');
  expect(outcomeTold('1.maybe')).toBeUndefined();
});
