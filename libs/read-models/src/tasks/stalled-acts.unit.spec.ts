import { describe, expect, it } from '@jest/globals';
import type { Page } from '../query/query.js';
import { after, type Asker } from '../testing/index.js';
import { planned } from '../testing/course/contract-course.js';
import { directoryCourse } from '../testing/course/directory-course.js';
import * as programming from '../testing/course/programming-course.js';
import type { Task } from './open-tasks.js';
import type { StalledAct } from './stalled-acts.js';
import { taskList } from './task-list.js';

const ACT: StalledAct = {
  ...{ process: 'executionTracking', entity: 'p1', buyer: 'dep', kind: 'proposePenalty', subject: 'l1' },
  ...{ contract: 'p1', lot: 'l1', summary: 'proposition de pénalité', dueAt: '2026-02-20T07:00:00Z' },
  reason: 'Le lot n’a pas de bilan.',
};
const world = after([...directoryCourse, ...programming.opening, planned]);

function seen(by: Asker['by'], params: Readonly<Record<string, string>> = {}, acts = [ACT]): readonly Task[] {
  const asker = { by, now: '2026-03-01T12:00:00Z', stalled: () => acts } as const;
  return world.ask<Page<Task>>(taskList, params, asker)?.items ?? [];
}
const stalled = (...asked: Parameters<typeof seen>) => seen(...asked).filter(({ kind }) => kind === 'unblockAct');

describe('an act that fails the same way again and again', () => {
  it('is a task of the mission, which names its contract, its lot, its subject and the cause', () => {
    for (const by of ['hope/essHead', 'otto/essOfficer'] as const)
      expect(stalled(by)).toMatchObject([
        {
          ...{ contract: 'p1', lot: 'l1', subject: 'l1', title: 'Réfection du collège Bodel', overdue: true },
          what: 'Débloquer un acte automatique qui échoue, sur l1 : proposition de pénalité. Cause : Le lot n’a pas de bilan.',
          ...{ owner: { role: 'essHead', directorate: 'roads' }, buyerName: 'Département d’illustration' },
          reason: 'Le lot n’a pas de bilan.',
        },
      ]);
  });

  it('is nobody else’s task, and none of another buyer’s mission', () => {
    for (const by of ['rita/directorateAgent', 'fay/facilitator', 'paul/procurementOffice', 'zoe/essHead'] as const)
      expect(stalled(by)).toEqual([]);
  });

  it('is among the mission’s own tasks', () => {
    for (const by of ['hope/essHead', 'otto/essOfficer'] as const) {
      expect(stalled(by, { mine: 'true' })).toHaveLength(1);
      expect(stalled(by, { mine: 'false' })).toEqual([]);
    }
  });

  it('is asked for by the filters of any task', () => {
    expect(stalled('hope/essHead', { contract: 'p1', directorate: 'roads', owner: 'essHead' })).toHaveLength(1);
    for (const other of [{ contract: 'p2' }, { directorate: 'schools' }, { owner: 'facilitator' }])
      expect(stalled('hope/essHead', other)).toEqual([]);
  });

  it('stands among the others by the day it was due, once on all pages', () => {
    const kindsOf = (tasks: readonly Task[]) => tasks.map(({ kind, subject }) => `${kind} ${subject}`);
    const all = kindsOf(seen('hope/essHead'));
    expect(all).toHaveLength(5);
    const pages: string[] = [];
    for (let next: string | undefined, more = true; more; more = next !== undefined) {
      const asker: Asker = { by: 'hope/essHead', now: '2026-03-01T12:00:00Z', stalled: () => [ACT] };
      const page = world.ask<Page<Task>>(taskList, { limit: '1', ...(next ? { cursor: next } : {}) }, asker);
      pages.push(...kindsOf(page?.items ?? []));
      next = page?.next;
    }
    expect(pages).toEqual(all);
    expect(all[2]).toBe('unblockAct l1');
  });
});
