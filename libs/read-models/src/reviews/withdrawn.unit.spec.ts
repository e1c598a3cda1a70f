import { expect, it } from '@jest/globals';
import { after, type Told } from '../testing/index.js';
import { declaredByMistake, lotsCorrected, regrouped, withdrawn } from '../testing/course/amendments-course.js';
import { directoryCourse } from '../testing/course/directory-course.js';
import * as programming from '../testing/course/programming-course.js';
import type { Page } from '../query/query.js';
import type { Task } from '../tasks/open-tasks.js';
import { taskList } from '../tasks/task-list.js';
import type { PurchaseChange } from './purchase-changes.js';
import { reviewBoard } from './review-board.js';

const HEAD = { by: 'hope/essHead', now: '2026-02-01T12:00:00Z' } as const;
const noDuty = { outcome: 'none', valueCents: 1_800_000, basis: 'alone', presumed: false };
const opened = [...directoryCourse, ...programming.opening, declaredByMistake];

interface Line {
  readonly purchaseCount: number;
  readonly purchases: readonly { readonly group?: string; readonly lots: readonly object[] }[];
  readonly changes: readonly PurchaseChange[];
}
function schools(...course: readonly Told[]): Line | undefined {
  const board = after([...opened, ...course]).ask<{ readonly directorates: readonly Line[] }>(
    reviewBoard,
    { buyer: 'dep', year: '2026' },
    HEAD,
  );
  return board?.directorates[1];
}
const toDecide = (...course: readonly Told[]) =>
  after([...opened, ...course])
    .ask<Page<Task>>(taskList, {}, HEAD)
    ?.items.flatMap(({ kind, subject }) => (kind === 'decidePurchase' ? [subject] : []));

it('a purchase shows its lots as they were corrected, and asks for them alone', () => {
  expect(schools(lotsCorrected)?.purchases).toMatchObject([{ purchase: 'p9', lots: [{ lot: 'l2' }] }]);
  expect(toDecide(lotsCorrected)).toEqual(['p9.l2']);
});

it('a lot whose value was corrected is shown neither sized nor decided; the others stay', () => {
  const [day, by, stream, { data, ...event }] = programming.correction;
  const lots = [
    { lot: 'l1', officialName: 'Gros œuvre', estimatedValueCents: 800_000 },
    { lot: 'l2', officialName: 'Peinture', estimatedValueCents: 1_000_000 },
  ];
  const lowered = {
    ...(data as object),
    estimatedValueCents: 1_800_000,
    plannedLaunchOn: '2026-03-02',
    lots,
    duty: noDuty,
  };
  const course = [
    programming.purchase,
    ...programming.decisions,
    [day, by, stream, { ...event, data: lowered }] as Told,
  ];
  const board = after([...opened, ...course]).ask<{ readonly directorates: readonly Line[] }>(
    reviewBoard,
    { buyer: 'dep', year: '2026' },
    HEAD,
  );
  const [first, second] = board?.directorates[0]?.purchases[0]?.lots ?? [];
  expect(first).toMatchObject({ lot: 'l1', estimatedValueCents: 800_000, advice: 'clause', open: true });
  for (const gone of ['sizedCentihours', 'decision', 'decidedOn', 'clauses']) expect(first).not.toHaveProperty(gone);
  expect(second).toMatchObject({ lot: 'l2', decision: 'none', open: false });
  expect(toDecide(...course)).toContain('p1.l1');
});

it('a purchase counts in the group that it was moved to, and in the former no more', () => {
  expect(schools(regrouped)?.purchases).toMatchObject([{ purchase: 'p9', group: 'PEINTURE' }]);
});

it('a purchase that was withdrawn counts on no board and is in no list of tasks', () => {
  expect(schools(lotsCorrected, withdrawn)).toMatchObject({ purchaseCount: 0, purchases: [] });
  expect(toDecide(lotsCorrected, withdrawn)).toEqual([]);
});

it('what was put right and withdrawn stays readable: day, reason, the version before and the one after', () => {
  const before = { officialName: 'Peinture du collège', estimatedValueCents: 8_000_000, group: 'MOBILIER' };
  expect(schools(lotsCorrected, regrouped, withdrawn)?.changes).toMatchObject([
    {
      ...{ purchase: 'p9', kind: 'corrected', changedOn: '2026-01-27', reason: 'Faute de frappe.' },
      before: { ...before, lots: [{ lot: 'l1' }] },
      after: { estimatedValueCents: 7_000_000, group: 'MOBILIER', lots: [{ lot: 'l2' }] },
    },
    { kind: 'regrouped', before: { group: 'MOBILIER' }, after: { group: 'PEINTURE' } },
    {
      ...{ kind: 'withdrawn', changedOn: '2026-01-29', reason: 'Besoin déclaré deux fois.' },
      before: { estimatedValueCents: 7_000_000, group: 'PEINTURE' },
    },
  ]);
  expect(schools(lotsCorrected, withdrawn)?.changes[1]).not.toHaveProperty('after');
});

it('the purchases of the group are tested again without the one that left or was withdrawn (R2)', () => {
  const p1 = programming.purchase;
  const value = (...course: readonly Told[]) => {
    const board = after([...directoryCourse, ...programming.opening, p1, declaredByMistake, ...course]).ask<{
      readonly directorates: readonly { readonly purchases: readonly object[] }[];
    }>(reviewBoard, { buyer: 'dep', year: '2026' }, HEAD);
    return board?.directorates[0]?.purchases[0];
  };
  expect(value()).toMatchObject({ purchase: 'p1', socialDuty: { valueCents: 17_000_000 } });
  expect(value(regrouped)).toMatchObject({ purchase: 'p1', socialDuty: { valueCents: 9_000_000 } });
  expect(value(withdrawn)).toMatchObject({ purchase: 'p1', socialDuty: { valueCents: 9_000_000 } });
});
