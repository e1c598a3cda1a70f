import { describe, expect, test } from '@jest/globals';
import { contractEvents } from '@clausier/contract';
import { buyer, planned } from '../testing/contract-story.js';
import { on } from '../testing/log.js';
import { performed, processOf } from '../testing/process-course.js';
import {
  decided,
  invited,
  purchase,
  reviewClosed,
  reviewForced,
  reviewOpened,
  submitted,
} from '../testing/review-story.js';

describe('the campaign', () => {
  const { given } = processOf('annualProgrammingReview', 'b1.2026');
  const told = (subject: string) =>
    performed('annualProgrammingReview', 'b1.2026', {
      ...{ kind: 'invitation', subject, occurrence: 'message' },
      dueAt: '2026-01-15T07:00:00Z',
    });

  test('invites each directorate on the morning it opens, and none twice', () => {
    given(buyer, reviewOpened)
      .at('2026-01-15T06:00:00Z')
      .foresees([], '2026-01-15 invitation roads first', '2026-01-15 invitation schools first');
    given(buyer, reviewOpened, invited('roads'), told('roads'))
      .at('2026-01-15T12:00:00Z')
      .foresees([], '2026-01-15 invitation schools first');
  });

  test('sends word of each invitation, and none once the review is closed', () => {
    const untold = [buyer, reviewOpened, invited('roads', 'schools'), told('roads')];
    given(...untold)
      .at('2026-01-15T12:00:00Z')
      .foresees([], '2026-01-15 invitation schools message');
    given(...untold, reviewForced)
      .at('2026-03-03T12:00:00Z')
      .foresees([]);
  });

  test('closes when every directorate has answered', () => {
    const open = [buyer, reviewOpened, invited('roads', 'schools'), told('roads'), told('schools'), submitted('roads')];
    given(...open)
      .at('2026-02-03T12:00:00Z')
      .foresees([]);
    given(...open, submitted('schools', '2026-02-12'))
      .at('2026-02-12T12:00:00Z')
      .isDue('2026-02-12 closing 2026 all-in');
  });

  test('is over once closed, by the last answer or by force', () => {
    const open = [buyer, reviewOpened, invited('roads')];
    expect(given(...open).at('2026-03-03T12:00:00Z').outlook.terminal).toBe(false);
    for (const end of [reviewClosed, reviewForced])
      expect(given(...open, end).at('2026-03-03T12:00:00Z').outlook).toMatchObject({ foreseen: [], terminal: true });
  });

  test('that nobody opened has nothing to do', () => {
    expect(given(buyer).at('2026-01-15T12:00:00Z').outlook).toMatchObject({ foreseen: [], terminal: false });
  });
});

describe('the answer of a directorate', () => {
  const { given } = processOf('annualProgrammingReview', 'b1.2026.roads');

  test('is reminded seven and two days before it is due, and escalated on the first working day after', () => {
    given(buyer, reviewOpened)
      .at('2026-01-15T12:00:00Z')
      .foresees([], '2026-02-05 reminder roads 1', '2026-02-10 reminder roads 2', '2026-02-13 escalation roads first');
  });

  test('stops the reminders once given', () => {
    given(buyer, reviewOpened, submitted('roads')).at('2026-02-06T12:00:00Z').foresees([]);
  });

  test('given by another directorate changes nothing', () => {
    given(buyer, reviewOpened, submitted('schools'))
      .at('2026-02-11T12:00:00Z')
      .isDue('2026-02-05 reminder roads 1', '2026-02-10 reminder roads 2');
  });

  test('is not asked for any more once the review is closed by force', () => {
    const { outlook } = given(buyer, reviewOpened, reviewForced).at('2026-03-03T12:00:00Z');
    expect(outlook).toMatchObject({ foreseen: [], terminal: true });
  });

  test('makes a contract of each purchase that is decided, once the programme is in', () => {
    const purchases = [purchase('k1'), decided('k1'), purchase('k2')];
    given(buyer, reviewOpened, ...purchases)
      .at('2026-02-03T12:00:00Z')
      .foresees(['planContract']);
    const inTime = given(buyer, reviewOpened, ...purchases, submitted('roads')).at('2026-02-03T12:00:00Z');
    inTime.foresees(['planContract'], '2026-02-03 planContract k1 first');
    expect(inTime.outlook.foreseen.find(({ kind }) => kind === 'planContract')?.command).toEqual({
      aggregate: 'contract',
      name: 'PlanContract',
      id: 'k1',
      data: { programme: 'b1.2026.roads' },
    });
  });

  test('makes each contract once', () => {
    const done = performed('annualProgrammingReview', 'b1.2026.roads', {
      kind: 'planContract',
      subject: 'k1',
      occurrence: 'first',
      dueAt: '2026-02-03T07:00:00Z',
    });
    const contract = on('contract', 'k1', planned());
    expect(contract.events[0]?.type).toBe(contractEvents.ContractPlanned.type);
    given(buyer, reviewOpened, purchase('k1'), decided('k1'), submitted('roads'), contract, done)
      .at('2026-02-03T12:00:00Z')
      .foresees([]);
  });

  test('is over when the review is closed and every contract planned', () => {
    const log = [buyer, reviewOpened, purchase('k1'), decided('k1'), submitted('roads'), reviewClosed];
    expect(given(...log).at('2026-02-12T12:00:00Z').outlook.terminal).toBe(false);
  });
});
