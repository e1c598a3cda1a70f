import { describe, expect, it } from '@jest/globals';
import type { Page } from '../query/query.js';
import { after, type Asker, type Told } from '../testing/index.js';
import * as contract from '../testing/course/contract-course.js';
import { directoryCourse } from '../testing/course/directory-course.js';
import * as execution from '../testing/course/execution-course.js';
import * as programming from '../testing/course/programming-course.js';
import type { Task } from './open-tasks.js';
import { taskList } from './task-list.js';

const HEAD: Asker = { by: 'hope/essHead', now: '2026-01-31T12:00:00Z' };

function tasksOf(asker: Asker, ...course: readonly Told[]): readonly Task[] {
  return after([...directoryCourse, ...course]).ask<Page<Task>>(taskList, {}, asker)?.items ?? [];
}

describe('the list', () => {
  const course = [
    ...programming.opening,
    contract.planned,
    contract.prepared[0],
    contract.launched,
    ...contract.awarded,
    contract.notified,
    ...contract.missingStatement,
    execution.proposedPerson,
  ].filter((told) => told !== undefined);

  it('shows what is overdue first, then what is due soonest, then what nothing dates', () => {
    const tasks = tasksOf({ by: 'hope/essHead', now: '2026-06-12T12:00:00Z' }, ...course);
    const dated = tasks.flatMap(({ dueOn }) => dueOn ?? []);
    expect(dated).toEqual(dated.toSorted());
    expect(tasks.slice(dated.length).every(({ dueOn }) => dueOn === undefined)).toBe(true);
    expect(tasks.filter(({ overdue }) => overdue).map(({ dueOn }) => dueOn)).toEqual([
      '2026-02-12',
      '2026-02-12',
      '2026-06-01',
      '2026-06-10',
    ]);
  });

  it('counts a task overdue from the first instant after its day, in the buyer’s zone', () => {
    const overdueAt = (now: string) =>
      tasksOf({ by: 'hope/essHead', now }, ...programming.opening).every(({ overdue }) => overdue);
    expect(overdueAt('2026-02-12T22:59:59Z')).toBe(false);
    expect(overdueAt('2026-02-12T23:00:00Z')).toBe(true);
  });

  it('comes in pages that neither repeat nor miss a task', () => {
    const world = after([...directoryCourse, ...course]);
    const whole = world.ask<Page<Task>>(taskList, {}, HEAD)?.items ?? [];
    const paged: Task[] = [];
    for (let cursor: string | undefined; ;) {
      const page = world.ask<Page<Task>>(taskList, { limit: '2', ...(cursor && { cursor }) }, HEAD);
      paged.push(...(page?.items ?? []));
      cursor = page?.next;
      if (cursor === undefined) break;
    }
    expect(paged).toEqual(whole);
    expect(whole.length).toBeGreaterThan(4);
  });

  it('filters by contract and by whose turn it is', () => {
    const world = after([...directoryCourse, ...course]);
    const of = (params: Record<string, string>) => world.ask<Page<Task>>(taskList, params, HEAD)?.items ?? [];
    expect(new Set(of({ contract: 'p1' }).map(({ contract: id }) => id))).toEqual(new Set(['p1']));
    expect(new Set(of({ owner: 'facilitator' }).map(({ owner }) => owner.role))).toEqual(new Set(['facilitator']));
  });

  it.each([
    ['an agent sees the tasks of its own directorate', 'rita/directorateAgent', ['roads']],
    ['a head of another buyer sees none', 'zoe/essHead', []],
    ['a right that was revoked shows nothing', 'gone/essOfficer', []],
    ['a role that one does not hold shows nothing', 'rita/essHead', []],
  ] as const)('%s', (_rule, by, directorates) => {
    const tasks = tasksOf({ by, now: '2026-06-12T12:00:00Z' }, ...course);
    expect([...new Set(tasks.map(({ owner }) => owner.directorate))]).toEqual(directorates);
  });

  it('shows a correspondent its own supplier’s tasks only', () => {
    const now = '2026-06-12T12:00:00Z';
    expect(tasksOf({ by: 'carl/correspondent', now }, ...course)).toMatchObject([{ kind: 'declareHours', mine: true }]);
    expect(tasksOf({ by: 'ella/correspondent', now }, ...course)).toEqual([]);
  });

  it('shows a facilitator the contracts assigned to its body, and still for ninety days after its convention', () => {
    const seen = (now: string) => tasksOf({ by: 'fay/facilitator', now }, ...course).length;
    expect(seen('2026-06-12T12:00:00Z')).toBeGreaterThan(0);
    expect(seen('2027-03-31T12:00:00Z')).toBeGreaterThan(0);
    expect(seen('2027-04-01T12:00:00Z')).toBe(0);
  });

  it('marks every task of a made-up buyer', () => {
    expect(tasksOf(HEAD, ...course).every(({ illustrative }) => illustrative)).toBe(true);
    const other = programming.besides.slice(0, 1);
    expect(tasksOf({ by: 'zoe/essHead' }, ...other)).toMatchObject([{ illustrative: false }]);
  });
});
