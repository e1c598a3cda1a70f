import { describe, expect, test } from '@jest/globals';
import { contractEvents as e } from '@clausier/contract';
import {
  awarded,
  buyer,
  completed,
  declared,
  launched,
  lot,
  noHours,
  notified,
  planned,
  rejected,
  running,
  supplyCriterion,
} from '../testing/contract-story.js';
import { on } from '../testing/log.js';
import { performed, processOf } from '../testing/process-course.js';

const { given } = processOf('executionTracking', 'k1');
const CALLS = ['reminder', 'formalNoticeProposal'];

/** What is asked of `s1` for January and February 2026. */
const JANUARY = [
  '2026-02-07 reminder l1.s1.202601 1',
  '2026-02-11 reminder l1.s1.202601 2',
  '2026-02-25 formalNoticeProposal l1.s1.202601 1',
];
const FEBRUARY = [
  '2026-03-07 reminder l1.s1.202602 1',
  '2026-03-11 reminder l1.s1.202602 2',
  '2026-03-25 formalNoticeProposal l1.s1.202602 1',
];
const MARCH = [
  '2026-04-07 reminder l1.s1.202603 1',
  '2026-04-13 reminder l1.s1.202603 2',
  '2026-04-27 formalNoticeProposal l1.s1.202603 1',
];

describe('the statement of a month', () => {
  test('due on the 10th of the next month, is reminded three days before and the day after, then a formal notice proposed', () => {
    given(...running)
      .at('2026-01-20T09:00:00Z')
      .foresees(CALLS, ...JANUARY, ...FEBRUARY);
  });

  test('of April is due on Monday 11 May: the calls follow the day it is due, those after it on working days', () => {
    const acts = given(...running, ...['2026-01', '2026-02', '2026-03'].map((month) => noHours(month)));
    acts
      .at('2026-03-30T09:00:00Z')
      .foresees(
        CALLS,
        '2026-05-08 reminder l1.s1.202604 1',
        '2026-05-12 reminder l1.s1.202604 2',
        '2026-05-26 formalNoticeProposal l1.s1.202604 1',
      );
  });

  test('is in as soon as hours are declared, and out again when they are rejected', () => {
    given(...running, declared({ month: '2026-01' }))
      .at('2026-01-29T09:00:00Z')
      .foresees(CALLS, ...FEBRUARY);
    given(...running, declared({ month: '2026-01' }), rejected('2026-01'))
      .at('2026-01-29T09:00:00Z')
      .foresees(CALLS, ...JANUARY, ...FEBRUARY);
  });

  test('is in when the holder says that there is nothing to declare', () => {
    given(...running, noHours('2026-01'))
      .at('2026-02-01T09:00:00Z')
      .foresees(CALLS, ...FEBRUARY, ...MARCH);
  });

  test('is not in because a stranger, or a subcontractor, says that it has nothing to declare', () => {
    given(...running, noHours('2026-01', 'rival'))
      .at('2026-01-29T09:00:00Z')
      .foresees(CALLS, ...JANUARY, ...FEBRUARY);
  });

  test('may come from whoever works for a sole holder', () => {
    given(...running, declared({ month: '2026-01', employer: 'etti1' }))
      .at('2026-01-29T09:00:00Z')
      .foresees(CALLS, ...FEBRUARY);
  });

  test('is owed by each of several holders, for itself', () => {
    const joint = [buyer, on('contract', 'k1', planned(), launched, awarded('l1', 's1', 's2'), notified('2026-01-05'))];
    const ofS2 = [...JANUARY, ...FEBRUARY].map((act) => act.replace('.s1.', '.s2.'));
    given(...joint, declared({ month: '2026-01' }))
      .at('2026-01-29T09:00:00Z')
      .foresees(CALLS, ...FEBRUARY, ...ofS2);
  });

  test('that was called for is not called for again', () => {
    const done = performed('executionTracking', 'k1', {
      kind: 'reminder',
      subject: 'l1.s1.202601',
      occurrence: '1',
      dueAt: '2026-02-07T07:00:00Z',
    });
    given(...running, done)
      .at('2026-02-08T09:00:00Z')
      .foresees(CALLS, ...JANUARY.slice(1), ...FEBRUARY, ...MARCH);
  });
});

describe('a lot owes statements', () => {
  test('from the month of its service order, not from the notification that awaited it', () => {
    const waiting = on('contract', 'k1', planned(), launched, awarded('l1', 's1'), notified('2026-01-05', ['l1']));
    given(buyer, waiting).at('2026-02-20T09:00:00Z').foresees([]);
    const ordered = on('contract', 'k1', e.ServiceOrderIssued({ lot: 'l1' }, '2026-02-16'));
    given(buyer, waiting, ordered)
      .at('2026-02-20T09:00:00Z')
      .foresees(CALLS, ...FEBRUARY, ...MARCH);
  });

  test('until it is accepted', () => {
    given(...running, completed)
      .at('2026-12-20T09:00:00Z')
      .foresees([]);
  });

  test('only under a clause that bears hours', () => {
    const food = on(
      'contract',
      'k1',
      planned({ lots: [lot('l1', [supplyCriterion])] }),
      launched,
      awarded('l1', 's1'),
      notified('2026-01-05'),
    );
    given(buyer, food).at('2026-02-20T09:00:00Z').foresees([]);
  });
});

test('a running lot is always looked at again: the month to come is foreseen though everything is in', () => {
  const { foreseen } = given(...running, noHours('2026-01')).at('2026-01-30T09:00:00Z').outlook;
  expect(foreseen.map(({ dueAt }) => dueAt).sort()[0]).toBe('2026-02-10T07:00:00Z');
  const alerted = performed('executionTracking', 'k1', {
    kind: 'alert',
    subject: 'l1',
    occurrence: '2026q1',
    dueAt: '2026-02-10T07:00:00Z',
  });
  given(...running, noHours('2026-01'), alerted)
    .at('2026-02-10T09:00:00Z')
    .foresees(CALLS, ...FEBRUARY, ...MARCH);
  given(...running, noHours('2026-01'), noHours('2026-02'), alerted)
    .at('2026-02-28T09:00:00Z')
    .foresees(CALLS, ...MARCH);
});
