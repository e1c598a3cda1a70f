import { describe, expect, test } from '@jest/globals';
import { buyer as buyerAggregate } from '@clausier/directory';
import { followUpEvents } from '@clausier/governance';
import { Forecast } from './forecast.js';
import { buyer } from './testing/contract-story.js';
import { on } from './testing/log.js';
import { performed, processOf } from './testing/process-course.js';
import { dueAt, type ForeseenAct } from './process-definition.js';
import { reviewOpened, submitted } from './testing/review-story.js';

const KEY = 'annualProgrammingReview.b1.2026.roads';
const { given } = processOf('annualProgrammingReview', 'b1.2026.roads');
const first = { kind: 'reminder' as const, subject: 'roads', occurrence: '1' };
const reminded = [
  on('followUp', KEY, followUpEvents.ReminderRequested(first)),
  performed('annualProgrammingReview', 'b1.2026.roads', { ...first, dueAt: '2026-02-05T07:00:00Z' }),
];

describe('the message of an act', () => {
  test('follows the record that it was asked for, at the instant the act was due', () => {
    given(buyer, reviewOpened, ...reminded)
      .at('2026-02-06T09:00:00Z')
      .isDue('2026-02-05 notification roads reminder.1');
  });

  test('is sent though what was asked came in meanwhile', () => {
    given(buyer, reviewOpened, ...reminded, submitted('roads', '2026-02-05'))
      .at('2026-02-06T09:00:00Z')
      .isDue('2026-02-05 notification roads reminder.1');
  });

  test('is sent once', () => {
    const sent = on('followUp', KEY, followUpEvents.NotificationSent(first));
    given(buyer, reviewOpened, ...reminded, sent)
      .at('2026-02-06T09:00:00Z')
      .isDue();
  });

  test('never goes out for something that no act asked', () => {
    const unasked = on('followUp', KEY, followUpEvents.ReminderRequested(first));
    given(buyer, reviewOpened, unasked).at('2026-02-04T09:00:00Z').foresees(['notification']);
  });
});

describe('an act foreseen for two reasons', () => {
  test('is foreseen once, for the earlier instant', () => {
    const members = { one: <S>(aggregate: { readonly initial: S }) => aggregate.initial, all: () => [] };
    const forecast = new Forecast('tendering', 'c1', members, buyerAggregate.initial);
    for (const due of ['2026-03-09T07:00:00Z', '2026-03-02T07:00:00Z', '2026-03-16T07:00:00Z'])
      forecast.raise({
        kind: 'overdue',
        subject: 'c1',
        occurrence: 'launch',
        dueAt: due,
        summary: 'lancement en retard',
      });
    expect(forecast.all().map(({ kind, dueAt: at }) => [kind, at])).toEqual([['overdue', '2026-03-02T07:00:00Z']]);
  });
});

describe('what is due', () => {
  const act = (kind: string, due: string): ForeseenAct => ({
    kind,
    subject: 's',
    occurrence: '1',
    dueAt: due,
    summary: kind,
    command: { aggregate: 'followUp', name: 'RecordFollowUp', id: 'x', data: {} },
  });
  const late = act('b', '2026-02-05T07:00:00Z');
  const together = act('a', '2026-02-05T07:00:00.000Z');
  const future = act('c', '2026-02-05T07:00:00.001Z');

  test('is performed in the order of the due instants, then of the names; the rest is still to come', () => {
    expect(dueAt([future, late, together], '2026-02-05T07:00:00Z')).toEqual({
      due: [together, late],
      nextDueAt: future.dueAt,
    });
  });

  test('may be nothing, now or ever', () => {
    expect(dueAt([future], '2026-02-05T07:00:00Z')).toEqual({ due: [], nextDueAt: future.dueAt });
    expect(dueAt([], '2026-02-05T07:00:00Z')).toEqual({ due: [], nextDueAt: undefined });
  });
});
