import { describe, expect, it } from '@jest/globals';
import { followUpEvents } from '@clausier/governance';
import { directorateProgrammeEvents, operationEvents } from '@clausier/programming';
import { TEST_ACT } from '@clausier/testing';
import { after, type Asker, type Told } from '../testing/index.js';
import { planned } from '../testing/course/contract-course.js';
import { directoryCourse } from '../testing/course/directory-course.js';
import * as programming from '../testing/course/programming-course.js';
import { reviewBoard } from './review-board.js';

interface Board {
  readonly directorates: readonly { readonly directorate: string; readonly status: string }[];
  readonly [member: string]: unknown;
}

const NOW = '2026-02-01T12:00:00Z';
const HEAD: Asker = { by: 'hope/essHead', now: NOW };

function board(course: readonly Told[], asker = HEAD): Board | undefined {
  return after([...directoryCourse, ...course]).ask<Board>(reviewBoard, { buyer: 'dep', year: '2026' }, asker);
}
const statuses = (course: readonly Told[], now = NOW) =>
  board(course, { by: 'hope/essHead', now })?.directorates.map(({ status }) => status);

const [reviewOpened] = programming.opening;
const opened = reviewOpened ? [reviewOpened] : [];
const decided = [...programming.opening, programming.purchase, ...programming.decisions];

describe('the board of a review', () => {
  it('follows each directorate from the invitation to its answer', () => {
    const late = [...programming.opening, ...programming.answers.slice(1), ...programming.lateDirectorate];
    expect(statuses(opened)).toEqual(['expected', 'expected']);
    expect(statuses(programming.opening)).toEqual(['invited', 'invited']);
    expect(statuses(late.slice(0, -1))).toEqual(['submitted', 'reminded']);
    expect(statuses(late.slice(0, -1), '2026-02-12T23:00:00Z')).toEqual(['submitted', 'late']);
    expect(statuses(late)).toEqual(['submitted', 'escalated']);
    expect(statuses([...late, ...programming.lateAnswer])).toEqual(['submitted', 'submitted']);
  });

  it('says how a directorate answered late and what was last done about it', () => {
    const all = [...programming.opening, ...programming.lateDirectorate, ...programming.lateAnswer];
    expect(board(all)?.directorates[1]).toMatchObject({
      ...{ directorate: 'schools', officialName: 'Direction des collèges', reminders: 1, remindedOn: '2026-02-05' },
      ...{ escalatedOn: '2026-02-13', submittedOn: '2026-02-20', late: true, lastType: 'ProgrammeSubmitted' },
    });
    expect(board(all)).toMatchObject({ status: 'closed', closedOn: '2026-02-20', submitted: 1 });
  });

  it('counts purchases, decisions and programmed hours, by directorate and in all', () => {
    const counts = { purchaseCount: 1, decisions: 2, toDecide: 0, programmedCentihours: 80_000 };
    expect(board(decided)).toMatchObject({
      ...counts,
      directorates: [counts, { purchaseCount: 0, programmedCentihours: 0 }],
    });
  });

  it('shows what was decided of each lot, and what the opportunity test advised', () => {
    expect(board(decided)?.directorates[0]).toMatchObject({
      purchases: [
        {
          ...{ purchase: 'p1', estimatedValueCents: 9_000_000 },
          lots: [
            { lot: 'l1', decision: 'clause', advice: 'clause', sizedCentihours: 8000, open: false },
            { lot: 'l2', decision: 'none', reason: 'Lot trop court.', open: false },
          ],
        },
      ],
    });
  });

  it('counts a decision that a correction made unlawful as still to take', () => {
    const corrected = [...decided, programming.correction];
    expect(board(corrected)).toMatchObject({ decisions: 1, toDecide: 1 });
    expect(board([...corrected, ...programming.answers])).toMatchObject({ decisions: 2, toDecide: 0 });
  });

  it('counts a decision taken before another purchase brought the duty as still to take', () => {
    const told: Told = [
      '2026-01-23',
      'system/annualProgrammingReview',
      'followUp-annualProgrammingReview.dep.2026.roads',
      followUpEvents.DutyOutcomeChanged({ subject: 'p1', occurrence: '1.duty', ...TEST_ACT }),
    ];
    const moved = board([...decided, told]);
    expect(moved).toMatchObject({ decisions: 1, toDecide: 1 });
    expect(moved?.directorates[0]).toMatchObject({ purchases: [{ socialDuty: { outcome: 'duty', presumed: false } }] });
  });

  it('asks for a new decision after a new answer to the opportunity test', () => {
    const [answer] = programming.decisions;
    expect(board([...decided, ...(answer ? [answer] : [])])).toMatchObject({ toDecide: 1, programmedCentihours: 0 });
  });

  it('sets each group of needs against the threshold as last tested', () => {
    expect(board([...decided, programming.correction])?.groups).toEqual([
      {
        group: 'MOBILIER',
        purchases: 1,
        socialDuty: expect.objectContaining({ outcome: 'duty', valueCents: 24_000_000 }),
      },
    ]);
  });

  it('notes when a purchase became a contract', () => {
    const board2 = board([...decided, ...programming.answers, planned]);
    expect(board2?.directorates[0]).toMatchObject({ purchases: [{ contractPlannedOn: '2026-02-26' }] });
  });

  it('keeps the reason of a campaign closed by force, and who was missing', () => {
    const world = after([...directoryCourse, ...programming.besides]);
    expect(world.ask(reviewBoard, { buyer: 'other', year: '2026' }, { by: 'zoe/essHead' })).toMatchObject({
      ...{ status: 'forceClosed', reason: 'Campagne close sans réponse.', missing: ['d1'], illustrative: false },
    });
  });

  it('shows an agent its own directorate only, and nothing to those who hold no right there', () => {
    const own = board(decided, { by: 'sam/directorateAgent', now: NOW });
    expect(own?.directorates.map(({ directorate }) => directorate)).toEqual(['schools']);
    expect(own).toMatchObject({ purchaseCount: 0, groups: [], illustrative: true });
    expect(board(decided, { by: 'zoe/essHead', now: NOW })).toBeUndefined();
    expect(board([])).toBeUndefined();
  });
});

describe('the duty of a purchase on the board', () => {
  type Need = Parameters<typeof directorateProgrammeEvents.PurchaseDeclared>[0];
  const bought = (
    directorate: string,
    purchase: string,
    need: Partial<Need> & Pick<Need, 'estimatedValueCents'>,
  ): Told => {
    const about = {
      family: 'insertion',
      category: 'suppliesServices',
      plannedLaunchOn: '2026-09-01',
      durationMonths: 6,
    };
    const { estimatedValueCents } = need;
    const lots = [{ lot: 'l1', officialName: 'Lot unique', estimatedValueCents }];
    const duty = { outcome: 'none', valueCents: estimatedValueCents, thresholdCents: 21_600_000, basis: 'group' };
    const declared = { ...about, purchase, officialName: purchase, lots, late: false, ...need } as const;
    return [
      '2026-01-20',
      'rita/directorateAgent',
      `directorateProgramme-dep.2026.${directorate}`,
      directorateProgrammeEvents.PurchaseDeclared({ ...declared, duty: { ...duty, presumed: false } } as Need),
    ];
  };
  const inOperation = (
    event: ReturnType<typeof operationEvents.PurchaseAttached | typeof operationEvents.OperationDefined>,
  ): Told => ['2026-01-20', 'rita/directorateAgent', 'operation-rd1', event];
  const dutiesOf = (...course: readonly Told[]) =>
    (board([...programming.opening, ...course])?.directorates as unknown as Lines).flatMap(({ purchases }) =>
      purchases.map(({ purchase, socialDuty, toDecide }) => ({ purchase, ...socialDuty, toDecide })),
    );
  type Lines = readonly { readonly purchases: readonly { purchase: string; socialDuty: object; toDecide: number }[] }[];

  const furniture = { group: 'MOBILIER', estimatedValueCents: 12_000_000 };
  const shared = { outcome: 'duty', valueCents: 24_000_000, thresholdCents: 21_600_000, basis: 'group' };

  it('stands beside the value that brings it: the group’s, for the purchase declared first too', () => {
    const both = [bought('roads', 'a1', furniture), bought('schools', 'a2', furniture)];
    expect(dutiesOf(...both)[0]).toMatchObject({ purchase: 'a1', ...shared });
    expect(board([...programming.opening, ...both])?.groups).toMatchObject([{ group: 'MOBILIER', purchases: 2 }]);
  });

  it('asks for a new decision as soon as the group brings it, and the told outcome keeps the value', () => {
    const left: Told = [
      '2026-01-21',
      'rita/directorateAgent',
      'directorateProgramme-dep.2026.roads',
      directorateProgrammeEvents.LotLeftWithoutClause({ purchase: 'a1', lot: 'l1', reason: 'Lot trop court.' }),
    ];
    const told: Told = [
      '2026-01-23',
      'system/annualProgrammingReview',
      'followUp-annualProgrammingReview.dep.2026.roads',
      followUpEvents.DutyOutcomeChanged({ subject: 'a1', occurrence: '1.duty', ...TEST_ACT }),
    ];
    const course = [bought('roads', 'a1', furniture), left, bought('schools', 'a2', furniture)];
    for (const lines of [dutiesOf(...course), dutiesOf(...course, told)])
      expect(lines[0]).toMatchObject({ purchase: 'a1', ...shared, toDecide: 1 });
  });

  it('goes again, with the value, when another purchase of the group is corrected', () => {
    const lowered: Told = [
      '2026-01-25',
      'sam/directorateAgent',
      'directorateProgramme-dep.2026.schools',
      directorateProgrammeEvents.PurchaseCorrected({
        ...{ purchase: 'a2', estimatedValueCents: 1_000_000, plannedLaunchOn: '2026-09-01', reason: 'Zéro de trop.' },
        duty: { outcome: 'none', valueCents: 13_000_000, thresholdCents: 21_600_000, basis: 'group', presumed: false },
      }),
    ];
    expect(dutiesOf(bought('roads', 'a1', furniture), bought('schools', 'a2', furniture), lowered)[0]).toMatchObject({
      ...{ purchase: 'a1', outcome: 'none', valueCents: 13_000_000 },
    });
  });

  it('follows the works operation: what the buyer provides and every purchase attached to it', () => {
    const works = { category: 'works' as const, operation: 'rd1', estimatedValueCents: 300_000_000 };
    const attached = (purchase: string) =>
      inOperation(
        operationEvents.PurchaseAttached({ purchase, estimatedValueCents: 300_000_000, plannedLaunchOn: '2026-09-01' }),
      );
    const defined = operationEvents.OperationDefined({
      ...{ buyer: 'dep', directorate: 'roads', officialName: 'RD 1', estimatedValueCents: 590_000_000 },
    });
    const course = [bought('roads', 'w1', works), inOperation(defined), attached('w1')];
    expect(dutiesOf(...course)[0]).toMatchObject({
      ...{ outcome: 'duty', valueCents: 590_000_000, thresholdCents: 540_400_000, basis: 'operation' },
    });
    expect(dutiesOf(...course, attached('w0'))[0]).toMatchObject({ outcome: 'duty', valueCents: 600_000_000 });
  });
});
