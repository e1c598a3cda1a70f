import { describe, expect, test } from '@jest/globals';
import { buyer } from '../testing/contract-story.js';
import { performed, processOf } from '../testing/process-course.js';
import {
  answered,
  attached,
  decided,
  ofOperation,
  operationDefined,
  paint,
  purchase,
  reviewClosed,
  reviewOpened,
  sized,
  submitted,
} from '../testing/review-story.js';

const ofDuty = {
  outcome: 'duty',
  valueCents: 24_000_000,
  thresholdCents: 21_600_000,
  basis: 'group',
  presumed: false,
} as const;

describe('a lot still open when the programme is submitted (R6)', () => {
  const { given } = processOf('annualProgrammingReview', 'b1.2026.roads');
  // Submitted on Tuesday 3 February: 28 days end on 3 March. Launch planned on 1 September, less 90 days: 3 June.
  const open = [buyer, reviewOpened, purchase('k1', { plannedLaunchOn: '2026-09-01' }), submitted('roads')];

  test('is asked for at once, its opportunity answer due four weeks after, its sizing 90 days before the launch', () => {
    given(...open)
      .at('2026-02-03T12:00:00Z')
      .foresees(
        [],
        '2026-02-03 opportunityRequested k1.l1 first',
        '2026-02-03 sizingRequested k1.l1 first',
        '2026-03-04 overdue k1.l1 opportunity',
        '2026-06-04 overdue k1.l1 sizing',
      );
  });

  test('is asked for no more once answered, sized, decided', () => {
    given(...open, answered('k1'))
      .at('2026-02-03T12:00:00Z')
      .foresees([], '2026-02-03 sizingRequested k1.l1 first', '2026-06-04 overdue k1.l1 sizing');
    given(...open, answered('k1'), sized('k1'))
      .at('2026-02-03T12:00:00Z')
      .foresees([]);
    given(...open, decided('k1'))
      .at('2026-02-03T12:00:00Z')
      .isDue('2026-02-03 planContract k1 first');
  });

  test('is planned on the day of its decision', () => {
    given(...open, decided('k1', '2026-02-17'))
      .at('2026-02-17T12:00:00Z')
      .isDue('2026-02-17 planContract k1 first');
  });

  test('of a purchase programmed too late gets one task for its sizing and no escalation', () => {
    // 28 days after the submission is 3 March, the launch is planned on the 2nd.
    given(buyer, reviewOpened, purchase('k1', { plannedLaunchOn: '2026-03-02' }), submitted('roads'), answered('k1'))
      .at('2026-02-03T12:00:00Z')
      .foresees([], '2026-02-03 sizingRequested k1.l1 lateProgrammed');
    given(buyer, reviewOpened, purchase('k1', { plannedLaunchOn: '2026-03-03' }), submitted('roads'), answered('k1'))
      .at('2026-02-03T12:00:00Z')
      .foresees([], '2026-02-03 sizingRequested k1.l1 first', '2026-03-04 overdue k1.l1 sizing');
  });

  test('of food is asked neither question', () => {
    given(buyer, reviewOpened, purchase('k1', { family: 'food' }), submitted('roads'))
      .at('2026-02-03T12:00:00Z')
      .foresees([]);
  });

  test('keeps the process open after the review is closed, until it is decided and its contract planned', () => {
    const closed = [...open, reviewClosed];
    const asked = [
      ['opportunityRequested', 'k1.l1', 'first'],
      ['overdue', 'k1.l1', 'opportunity'],
      ['sizingRequested', 'k1.l1', 'first'],
      ['overdue', 'k1.l1', 'sizing'],
    ].map(([kind = '', subject = '', occurrence = '']) =>
      performed('annualProgrammingReview', 'b1.2026.roads', {
        kind,
        subject,
        occurrence,
        dueAt: '2026-02-03T07:00:00Z',
      }),
    );
    const { outlook } = given(...closed, ...asked).at('2026-07-01T12:00:00Z');
    expect(outlook).toMatchObject({ foreseen: [], terminal: false });
    given(...closed, ...asked, decided('k1'))
      .at('2026-07-01T12:00:00Z')
      .isDue('2026-02-03 planContract k1 first');
    const planning = { kind: 'planContract', subject: 'k1', occurrence: 'first', dueAt: '2026-02-03T07:00:00Z' };
    const after = given(
      ...closed,
      ...asked,
      decided('k1'),
      performed('annualProgrammingReview', 'b1.2026.roads', planning),
    );
    expect(after.at('2026-07-01T12:00:00Z').outlook).toMatchObject({ foreseen: [], terminal: true });
  });
});

describe('a purchase declared before another that it counts with (R2)', () => {
  const { given } = processOf('annualProgrammingReview', 'b1.2026.roads');
  const first = [buyer, reviewOpened, purchase('k1', paint), decided('k1'), submitted('roads')];

  test('two purchases of 120 000 EUR in one group: the first is told, is open again and is not planned', () => {
    given(...first)
      .at('2026-02-03T12:00:00Z')
      .foresees([], '2026-02-03 planContract k1 first');
    given(...first, purchase('p2', paint, 'schools'))
      .at('2026-02-03T12:00:00Z')
      .foresees(['planContract', 'dutyOutcomeChanged'], '2026-01-20 dutyOutcomeChanged k1 1.duty');
  });

  test('the second, declared by another directorate and recorded under the duty, is told nothing', () => {
    const second = purchase('p2', { ...paint, duty: { ...ofDuty } }, 'schools');
    processOf('annualProgrammingReview', 'b1.2026.schools')
      .given(...first, second)
      .at('2026-02-03T12:00:00Z')
      .foresees(['dutyOutcomeChanged']);
  });

  test('works of one operation, 3 M EUR launched in 2026 and 3 M planned for 2027: the first is told', () => {
    const works = [
      buyer,
      reviewOpened,
      operationDefined,
      purchase('k1', ofOperation),
      decided('k1'),
      submitted('roads'),
    ];
    const own = attached('k1', '2026-09-01', '2026-01-20');
    given(...works, own)
      .at('2026-02-03T12:00:00Z')
      .foresees([], '2026-02-03 planContract k1 first');
    given(...works, own, attached('later', '2027-03-01', '2026-02-02'))
      .at('2026-02-03T12:00:00Z')
      .foresees(['planContract', 'dutyOutcomeChanged'], '2026-02-02 dutyOutcomeChanged k1 1.duty');
  });

  test('is told again when the duty falls away', () => {
    const told = performed('annualProgrammingReview', 'b1.2026.roads', {
      kind: 'dutyOutcomeChanged',
      subject: 'k1',
      occurrence: '1.duty',
      dueAt: '2026-01-20T07:00:00Z',
    });
    given(...first, purchase('p2', paint, 'schools'), told)
      .at('2026-02-03T12:00:00Z')
      .foresees(['dutyOutcomeChanged']);
    given(...first, told)
      .at('2026-02-03T12:00:00Z')
      .foresees(['dutyOutcomeChanged'], '2026-01-20 dutyOutcomeChanged k1 2.none');
  });
});
