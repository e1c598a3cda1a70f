import { describe, expect, it } from '@jest/globals';
import { followUpEvents } from '@clausier/governance';
import { TEST_ACT } from '@clausier/testing';
import type { Page } from '../query/query.js';
import { after, type Asker, type Told } from '../testing/index.js';
import { directoryCourse } from '../testing/course/directory-course.js';
import * as programming from '../testing/course/programming-course.js';
import type { Task } from './open-tasks.js';
import { taskList } from './task-list.js';

const HEAD: Asker = { by: 'hope/essHead', now: '2026-01-31T12:00:00Z' };

function tasksOf(asker: Asker, ...course: readonly Told[]): readonly Task[] {
  return after([...directoryCourse, ...course]).ask<Page<Task>>(taskList, {}, asker)?.items ?? [];
}
const kinds = (tasks: readonly Task[]) => tasks.map(({ kind, subject }) => `${kind} ${subject}`);
const ofKind = (tasks: readonly Task[], kind: Task['kind']) => tasks.filter((task) => task.kind === kind);

describe('the campaign', () => {
  it('asks each directorate for its answer, by the day the campaign says', () => {
    const tasks = tasksOf(HEAD, ...programming.opening);
    expect(tasks.map(({ what, owner, dueOn, title }) => ({ what, owner, dueOn, title }))).toEqual(
      ['roads', 'schools'].map((directorate) => ({
        what: 'Répondre à la revue de programmation',
        owner: { role: 'directorateAgent', directorate },
        dueOn: '2026-02-12',
        title: 'Campagne 2026',
      })),
    );
  });

  it('asks for a decision on each lot of a purchase, until it is decided', () => {
    const declared = [...programming.opening, programming.purchase];
    expect(kinds(ofKind(tasksOf(HEAD, ...declared), 'decidePurchase'))).toEqual([
      'decidePurchase p1.l1',
      'decidePurchase p1.l2',
    ]);
    expect(ofKind(tasksOf(HEAD, ...declared, ...programming.decisions), 'decidePurchase')).toEqual([]);
  });

  it('asks again for a decision that a correction made unlawful', () => {
    const corrected = [...programming.opening, programming.purchase, ...programming.decisions, programming.correction];
    expect(kinds(ofKind(tasksOf(HEAD, ...corrected), 'decidePurchase'))).toEqual(['decidePurchase p1.l2']);
  });

  it('asks again for a decision taken before another purchase brought the duty', () => {
    const decided = [...programming.opening, programming.purchase, ...programming.decisions];
    const told = (nth: string, subject = 'p1'): Told => [
      '2026-01-23',
      'system/annualProgrammingReview',
      'followUp-annualProgrammingReview.dep.2026.roads',
      followUpEvents.DutyOutcomeChanged({ subject, occurrence: nth, ...TEST_ACT }),
    ];
    const asked = (...course: readonly Told[]) => kinds(ofKind(tasksOf(HEAD, ...decided, ...course), 'decidePurchase'));
    expect(asked(told('1.duty'))).toEqual(['decidePurchase p1.l2']);
    expect(asked(told('1.presumed'))).toEqual(['decidePurchase p1.l2']);
    expect(asked(told('1.duty'), told('2.none'))).toEqual([]);
    expect(asked(told('1.duty', 'p9'), told('1'))).toEqual([]);
  });

  it('keeps asking what a submitted programme left open once the campaign is over', () => {
    const [waiver, submission] = programming.answers;
    if (!waiver || !submission) throw new Error('no answers');
    const open = [...programming.opening, programming.purchase];
    const asked = (...course: readonly Told[]) => kinds(ofKind(tasksOf(HEAD, ...course), 'decidePurchase'));
    expect(asked(...open, submission, ...programming.lateAnswer)).toEqual([
      'decidePurchase p1.l1',
      'decidePurchase p1.l2',
    ]);
    expect(asked(...open, ...programming.lateAnswer)).toEqual([]);
  });

  it('leaves the late directorate to the head of the mission once the process escalates, until it answers', () => {
    const late = [...programming.opening, ...programming.lateDirectorate];
    const [task] = ofKind(tasksOf(HEAD, ...late), 'followLateProgramme');
    expect(task).toMatchObject({ owner: { role: 'essHead', directorate: 'schools' }, mine: true });
    expect(task?.lastAct).toMatchObject({ type: 'EscalationRaised', on: '2026-02-13', by: { kind: 'system' } });
    expect(kinds(tasksOf(HEAD, ...late, ...programming.lateAnswer))).toEqual([]);
  });
});
