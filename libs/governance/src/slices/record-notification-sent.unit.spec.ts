import { describe, expect, test } from '@jest/globals';
import { TEST_ACT, slice } from '@clausier/testing';
import { followUpEvents } from '../events/follow-up.js';
import { recordNotificationSent } from './record-notification-sent.js';

const of = { subject: 'illu.2012.roads', occurrence: 'D-7' };
const reminder = { kind: 'reminder' as const, ...of };
const asked = followUpEvents.ReminderRequested({ ...of, ...TEST_ACT });
const sent = followUpEvents.NotificationSent({ ...reminder, ...TEST_ACT });
const under = slice(recordNotificationSent, { id: 'annualProgrammingReview.illu.2012.roads' });

describe('recording that somebody was told', () => {
  test('follows what was asked, once', () => {
    under.given(asked).when(reminder).then(sent);
    under.given(asked, sent).when(reminder).thenUnchanged();
  });

  test('refuses to have told what nobody asked for', () => {
    under
      .given()
      .when(reminder)
      .thenRefused('NOTIFICATION_NOT_REQUESTED', { ...reminder });
  });

  test('only processes write here, each on its own follow-up', () => {
    expect(recordNotificationSent.roles).toEqual([]);
    under.given(asked).when(reminder, { id: 'tendering.c1' }).thenRefused('FOLLOW_UP_OF_ANOTHER_PROCESS');
    expect(under.given(asked).when(reminder).scope).toEqual({ buyer: 'illu' });
  });
});
