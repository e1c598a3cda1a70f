import { describe, expect, it } from '@jest/globals';
import type { Page } from '../query/query.js';
import { after, type Asker, type Told } from '../testing/index.js';
import * as contract from '../testing/course/contract-course.js';
import { directoryCourse } from '../testing/course/directory-course.js';
import * as execution from '../testing/course/execution-course.js';
import type { Task } from './open-tasks.js';
import { taskList } from './task-list.js';

const HEAD: Asker = { by: 'hope/essHead', now: '2026-01-31T12:00:00Z' };

function tasksOf(asker: Asker, ...course: readonly Told[]): readonly Task[] {
  return after([...directoryCourse, ...course]).ask<Page<Task>>(taskList, {}, asker)?.items ?? [];
}
const ofKind = (tasks: readonly Task[], kind: Task['kind']) => tasks.filter((task) => task.kind === kind);
const running = [contract.planned, contract.launched, ...contract.awarded, contract.notified];

describe('the statement of a month', () => {
  it('asks the holder for a statement that the process misses, and the directorate for the formal notice', () => {
    const missing = tasksOf(HEAD, ...running, ...contract.missingStatement);
    expect(ofKind(missing, 'declareHours')).toMatchObject([
      { what: 'Déclarer les heures de 05/2026 pour le lot l1', owner: { role: 'correspondent', supplier: 'btp' } },
    ]);
    expect(ofKind(missing, 'sendFormalNotice')).toMatchObject([{ lot: 'l1', owner: { role: 'directorateAgent' } }]);
  });

  it('takes the statement of any employer for that of a sole holder', () => {
    const [declared] = execution.mayRejected;
    const tasks = tasksOf(HEAD, ...running, ...contract.missingStatement, ...(declared ? [declared] : []));
    expect(ofKind(tasks, 'declareHours')).toEqual([]);
    expect(ofKind(tasks, 'sendFormalNotice')).toEqual([]);
    expect(ofKind(tasks, 'validateHours')).toMatchObject([{ what: 'Valider le relevé de 05/2026 pour le lot l1' }]);
  });

  it('asks the holder again once the statement is rejected, by the day it was due', () => {
    const rejected = tasksOf(HEAD, ...running, ...contract.missingStatement, ...execution.mayRejected);
    expect(ofKind(rejected, 'declareHours')).toMatchObject([
      {
        what: 'Déclarer les heures de 05/2026 pour le lot l1',
        owner: { role: 'correspondent', supplier: 'btp' },
        dueOn: '2026-06-10',
      },
    ]);
    expect(ofKind(rejected, 'sendFormalNotice')).toEqual([]);
    const [declared] = execution.mayRejected;
    const again = tasksOf(HEAD, ...running, ...execution.mayRejected, ...(declared ? [declared] : []));
    expect(ofKind(again, 'declareHours')).toEqual([]);
  });

  it('asks nobody again while another statement of the month stands, nor once the lot is over', () => {
    const other = execution.declared('2026-05', 's9', 1_000);
    const standing = tasksOf(HEAD, ...running, other, ...execution.mayRejected);
    expect(ofKind(standing, 'declareHours')).toEqual([]);
    const [declared, rejection] = execution.mayRejected;
    const [completed] = contract.ended;
    if (!declared || !rejection || !completed) throw new Error('the story of the rejection changed');
    const over = tasksOf(HEAD, ...running, declared, completed, rejection);
    expect(ofKind(over, 'declareHours')).toEqual([]);
  });

  it('takes nobody’s word but the holder’s that a month had no hours', () => {
    const missing = [...running, ...contract.missingStatement];
    const asked = (employer: string) =>
      ofKind(tasksOf(HEAD, ...missing, execution.noHours('2026-05', employer)), 'declareHours').length;
    expect(asked('etti')).toBe(1);
    expect(asked('btp')).toBe(0);
  });
});
