import { describe, expect, test } from '@jest/globals';
import { buyer as buyerAggregate } from '@clausier/directory';
import { followUpEvents } from '@clausier/governance';
import { Forecast } from './forecast.js';
import { buyer } from './testing/contract-story.js';
import { on } from './testing/log.js';
import { actTold, processOf } from './testing/process-course.js';
import { dueAt, type ForeseenAct } from './process-definition.js';
import { reviewOpened, submitted } from './testing/review-story.js';

const KEY = 'annualProgrammingReview.b1.2026.roads';
const { given } = processOf('annualProgrammingReview', 'b1.2026.roads');
const first = { subject: 'roads', occurrence: '1', ...actTold({ dueAt: '2026-02-05T07:00:00Z' }) };
const reminded = [on('followUp', KEY, followUpEvents.ReminderRequested(first))];

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
    const sent = on('followUp', KEY, followUpEvents.NotificationSent({ kind: 'reminder', ...first }));
    given(buyer, reviewOpened, ...reminded, sent)
      .at('2026-02-06T09:00:00Z')
      .isDue();
  });

  test('never goes out on its own for something that no act asked', () => {
    given(buyer, reviewOpened).at('2026-02-04T09:00:00Z').foresees(['notification']);
    given(buyer, reviewOpened).at('2026-02-06T09:00:00Z').foresees(['notification']);
  });

  test('goes with the act that asks for it, due with it, under an id of its own', () => {
    const [reminder] = given(buyer, reviewOpened).at('2026-02-06T09:00:00Z').outlook.foreseen;
    expect(reminder).toMatchObject({
      ...{ kind: 'reminder', subject: 'roads', occurrence: '1', dueAt: '2026-02-05T07:00:00Z' },
      message: { kind: 'notification', subject: 'roads', occurrence: 'reminder.1', dueAt: '2026-02-05T07:00:00Z' },
    });
  });

  test('goes with no command of the business', () => {
    const { foreseen } = given(buyer, reviewOpened, submitted('roads', '2026-02-05')).at(
      '2026-02-06T09:00:00Z',
    ).outlook;
    expect(
      foreseen.filter(({ command }) => command.name !== 'RecordFollowUp').flatMap(({ message }) => message ?? []),
    ).toEqual([]);
  });
});

describe('an act foreseen for two reasons', () => {
  test('is foreseen once, for the earlier instant', () => {
    const members = {
      one: <S>(aggregate: { readonly initial: S }) => aggregate.initial,
      all: () => [],
      buyer: buyerAggregate.initial,
    };
    const forecast = new Forecast('tendering', 'c1', members);
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
