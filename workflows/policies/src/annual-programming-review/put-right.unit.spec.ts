import { describe, expect, test } from '@jest/globals';
import { directorateProgrammeEvents, operationEvents } from '@clausier/programming';
import type { NewEvent } from '@clausier/kernel';
import { buyer } from '../testing/contract-story.js';
import { on } from '../testing/log.js';
import { performed, processOf } from '../testing/process-course.js';
import {
  attached,
  decided,
  ofOperation,
  operationDefined,
  paint,
  purchase,
  reviewClosed,
  reviewOpened,
  submitted,
} from '../testing/review-story.js';

const PROCESS = 'annualProgrammingReview';
const { given } = processOf(PROCESS, 'b1.2026.roads');
const reason = 'Faute de frappe.';

const programme = (directorate: string, event: NewEvent) => on('directorateProgramme', `b1.2026.${directorate}`, event);
const withdrawn = (id: string, directorate: string, day: string) =>
  programme(directorate, directorateProgrammeEvents.PurchaseWithdrawn({ purchase: id, reason }, day));
const alone = {
  outcome: 'none',
  valueCents: 12_000_000,
  thresholdCents: 21_600_000,
  basis: 'group',
  presumed: false,
} as const;
const toldOfDuty = performed(PROCESS, 'b1.2026.roads', {
  ...{ kind: 'dutyOutcomeChanged', subject: 'k1', occurrence: '1.duty', dueAt: '2026-01-20T07:00:00Z' },
});

describe('a purchase of the group that was declared by mistake (R2)', () => {
  const first = [buyer, reviewOpened, purchase('k1', paint), decided('k1'), submitted('roads')];
  const twice = [...first, purchase('p2', paint, 'schools'), toldOfDuty];

  test('is withdrawn: the other is told on that day that the duty is gone, and is planned', () => {
    given(...twice, withdrawn('p2', 'schools', '2026-02-05'))
      .at('2026-02-04T12:00:00Z')
      .foresees([], '2026-02-03 planContract k1 first', '2026-02-05 dutyOutcomeChanged k1 2.none');
  });

  test('is moved to its right group: likewise', () => {
    const moved = directorateProgrammeEvents.PurchaseRegrouped(
      { purchase: 'p2', group: 'floors', reason, duty: alone },
      '2026-02-05',
    );
    given(...twice, programme('schools', moved))
      .at('2026-02-04T12:00:00Z')
      .foresees([], '2026-02-03 planContract k1 first', '2026-02-05 dutyOutcomeChanged k1 2.none');
  });
});

describe('a purchase withdrawn after the submission', () => {
  test('is asked for no more, and the process that waited for it ends with the review', () => {
    const waiting = [buyer, reviewOpened, purchase('k1'), submitted('roads'), reviewClosed];
    const open = given(...waiting).at('2026-02-20T12:00:00Z').outlook;
    expect(open.terminal).toBe(false);
    const { outlook } = given(...waiting, withdrawn('k1', 'roads', '2026-02-16')).at('2026-02-20T12:00:00Z');
    expect(outlook).toMatchObject({ foreseen: [], terminal: true });
  });
});

describe('a purchase withdrawn by mistake from a submitted programme and declared again', () => {
  const closed = [buyer, reviewOpened, purchase('k1'), submitted('roads'), reviewClosed];
  const back = [...closed, withdrawn('k1', 'roads', '2026-02-16'), purchase('k1', {}, 'roads', '2026-02-17')];

  test('is asked for from that day on, with the delays of a submission', () => {
    given(...back)
      .at('2026-02-20T12:00:00Z')
      .foresees(
        [],
        '2026-02-17 opportunityRequested k1.l1 first',
        '2026-02-17 sizingRequested k1.l1 first',
        '2026-03-18 overdue k1.l1 opportunity',
        '2026-03-18 overdue k1.l1 sizing',
      );
  });

  test('is planned once it is decided', () => {
    given(...back, decided('k1', '2026-02-18'))
      .at('2026-02-20T12:00:00Z')
      .foresees([], '2026-02-18 planContract k1 first');
  });
});

describe('an operation put right (R2)', () => {
  const works = [buyer, reviewOpened, operationDefined, purchase('k1', ofOperation), decided('k1'), submitted('roads')];
  const own = attached('k1', '2026-09-01', '2026-01-20');
  const duty = [...works, own, attached('later', '2027-03-01', '2026-02-02'), toldOfDuty];

  test('a purchase detached from it takes its value away from the others', () => {
    const detached = operationEvents.PurchaseDetached({ purchase: 'later', reason }, '2026-02-06');
    given(...duty, on('operation', 'op1', detached))
      .at('2026-02-05T12:00:00Z')
      .foresees([], '2026-02-03 planContract k1 first', '2026-02-06 dutyOutcomeChanged k1 2.none');
  });

  test('a value amended brings the duty to its purchases', () => {
    const amended = operationEvents.OperationAmended(
      { officialName: 'Contournement', estimatedValueCents: 600_000_000, reason },
      '2026-02-06',
    );
    given(...works, own, on('operation', 'op1', amended))
      .at('2026-02-05T12:00:00Z')
      .foresees(['planContract', 'dutyOutcomeChanged'], '2026-02-06 dutyOutcomeChanged k1 1.duty');
  });
});
