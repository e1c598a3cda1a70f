import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { programmingReviewEvents } from '../events/programming-review.js';
import { openProgrammingReview } from './open-programming-review.js';

const buyer = {
  registeredOn: '2006-07-01',
  zone: 'Europe/Paris',
  calendar: 'FR',
  directorates: [{ directorate: 'roads' }, { directorate: 'schools' }],
};
const opened = {
  buyer: 'illu',
  year: 2026,
  directorates: ['roads', 'schools'],
  openedOn: '2026-01-15',
  answersDueOn: '2026-02-12',
  answersDueAt: '2026-02-12T23:00:00Z',
};
const under = slice(openProgrammingReview, { id: 'illu.2026', facts: { buyer } });
const group = { kind: 'human', id: 'group1', roles: ['transversalGroup'] } as const;

describe('opening the annual review', () => {
  test('gives every directorate four weeks, to the end of the last day', () => {
    under.given().when({ on: '2026-01-15' }).then(programmingReviewEvents.ProgrammingReviewOpened(opened));
  });

  test('an answer due on a holiday is due on the next working day of the buyer’s own calendar', () => {
    const on = '2026-03-06';
    const due = (calendar: string) =>
      under.given().when({ on }, { facts: { buyer: { ...buyer, calendar } } }).state as {
        readonly review: { readonly answersDueOn: string };
      };
    expect(due('FR').review.answersDueOn).toBe('2026-04-03');
    expect(due('FR-AM').review.answersDueOn).toBe('2026-04-07');
  });

  test('a buyer overseas answers to the end of its own day', () => {
    const { state } = under
      .given()
      .when({ on: '2026-01-15' }, { facts: { buyer: { ...buyer, zone: 'Indian/Reunion', calendar: 'FR-RE' } } });
    expect(state).toMatchObject({ review: { answersDueAt: '2026-02-12T20:00:00Z' } });
  });

  test('the mission is told that the year has its review; a process finds its work done', () => {
    const given = under.given(programmingReviewEvents.ProgrammingReviewOpened(opened));
    given.when({ on: '2026-01-15' }).thenUnchanged();
    given.when({ on: '2026-01-16' }).thenRefused('REVIEW_ALREADY_OPEN', { year: 2026, openedOn: '2026-01-15' });
    const actor = { kind: 'system', id: 'annualProgrammingReview', roles: ['system'] } as const;
    given.when({}, { actor, on: '2026-01-16' }).thenUnchanged();
  });

  test('the transversal group opens until 2012, the ESS mission afterwards', () => {
    under
      .given()
      .when({ on: '2012-12-31' }, { id: 'illu.2013', actor: group })
      .then(
        programmingReviewEvents.ProgrammingReviewOpened({
          ...opened,
          year: 2013,
          openedOn: '2012-12-31',
          answersDueOn: '2013-01-28',
          answersDueAt: '2013-01-28T23:00:00Z',
        }),
      );
    under
      .given()
      .when({ on: '2013-01-01' }, { id: 'illu.2013', actor: group })
      .thenRefused('OPENING_RESERVED', { on: '2013-01-01' });
    const both = { ...group, roles: ['transversalGroup', 'essHead'] };
    expect(under.given().when({ on: '2013-01-15' }, { id: 'illu.2013', actor: both }).decision.outcome).toBe(
      'accepted',
    );
  });

  test.each(['2025-08-31', '2027-01-01'])('refuses to open the review of 2026 on %s', (on) => {
    under
      .given()
      .when({ on })
      .thenRefused('REVIEW_OUT_OF_SEASON', { year: 2026, on, from: '2025-09-01', until: '2026-12-31' }, 'on');
  });

  test('refuses an unknown buyer, a buyer without directorates, a day before the buyer', () => {
    under
      .given()
      .when({ on: '2026-01-15' }, { facts: { buyer: { ...buyer, registeredOn: undefined } } })
      .thenRefused('BUYER_UNKNOWN', { buyer: 'illu' });
    under
      .given()
      .when({ on: '2026-01-15' }, { facts: { buyer: { ...buyer, directorates: [] } } })
      .thenRefused('REVIEW_WITHOUT_DIRECTORATES', { buyer: 'illu' });
    under
      .given()
      .when({ on: '2026-01-15' }, { facts: { buyer: { ...buyer, registeredOn: '2026-01-16' } } })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test('acts on its buyer; an id that names no review has no scope', () => {
    expect(under.given().when({}).scope).toEqual({ buyer: 'illu' });
    expect(
      ['illu', 'illu.26', 'illu.2026.roads', 'illu.1989'].map((id) => under.given().when({}, { id }).scope),
    ).toEqual([undefined, undefined, undefined, undefined]);
  });
});
