import { describe, expect, it } from '@jest/globals';
import { directorateProgrammeEvents as programme } from '@clausier/programming';
import type { LocalDate, NewEvent } from '@clausier/kernel';
import { planned } from '../testing/course/contract-course.js';
import * as programming from '../testing/course/programming-course.js';
import { tasksOf, told } from '../testing/task-list.js';
import type { Asker, Told } from '../testing/index.js';

const HEAD: Asker = { by: 'hope/essHead', now: '2026-01-31T12:00:00Z' };
const on = (day: LocalDate, event: NewEvent): Told => [
  day,
  'rita/directorateAgent',
  'directorateProgramme-dep.2026.roads',
  event,
];
const submitted = on('2026-01-25', programme.ProgrammeSubmitted({ late: false }));
const declared = [...programming.opening, programming.purchase];
const [answered, sized, ...decided] = programming.decisions as readonly [Told, Told, ...Told[]];

function asked(...course: readonly Told[]): readonly string[] {
  return told(tasksOf(HEAD, course).filter(({ kind }) => kind === 'answerOpportunity' || kind === 'sizeLot'));
}

describe('a submitted programme', () => {
  it('asks for the opportunity and the sizing of each lot, four weeks after its submission', () => {
    expect(asked(...declared)).toEqual([]);
    // 22 February 2026 is a Sunday.
    expect(asked(...declared, submitted)).toEqual([
      'answerOpportunity p1.l1 2026-02-23',
      'answerOpportunity p1.l2 2026-02-23',
      'sizeLot p1.l1 2026-02-23',
      'sizeLot p1.l2 2026-02-23',
    ]);
  });

  it('asks the officer for the opportunity and the facilitators for the sizing', () => {
    const tasks = tasksOf(HEAD, [...declared, submitted]).filter(({ subject }) => subject === 'p1.l1');
    expect(tasks).toMatchObject([
      { kind: 'decidePurchase' },
      {
        what: 'Répondre au test d’opportunité du lot l1 de l’achat p1',
        owner: { role: 'essOfficer', directorate: 'roads' },
      },
      { what: 'Calibrer le lot l1 de l’achat p1', owner: { role: 'facilitator' } },
    ]);
  });

  it('dates a sizing ninety days before a launch that is far away, and again when that launch moves', () => {
    const { correction } = programming;
    expect(asked(...declared, correction, submitted).slice(2)).toEqual([
      'sizeLot p1.l1 2026-06-03',
      'sizeLot p1.l2 2026-06-03',
    ]);
    expect(asked(...declared, submitted, correction)).toEqual(asked(...declared, correction, submitted));
  });

  it('asks no more for what is answered, sized or decided', () => {
    expect(asked(...declared, answered, submitted)).not.toContain('answerOpportunity p1.l1 2026-02-23');
    expect(asked(...declared, submitted, answered, sized)).toEqual([
      'answerOpportunity p1.l2 2026-02-23',
      'sizeLot p1.l2 2026-02-23',
    ]);
    expect(asked(...declared, submitted, answered, sized, ...decided)).toEqual([]);
  });

  it('asks again for what a lot lacks whose decision a correction undid', () => {
    expect(asked(...declared, submitted, ...programming.decisions, programming.correction)).toEqual([
      'answerOpportunity p1.l2 2026-02-23',
      'sizeLot p1.l2 2026-06-03',
    ]);
  });

  it('asks nothing about a purchase that is a contract', () => {
    expect(asked(...declared, submitted, planned)).toEqual([]);
    expect(asked(...declared, submitted, planned, answered)).toEqual([]);
  });

  it('is asked for neither about food, which has its own questions', () => {
    const [day, by, stream, event] = programming.purchase;
    const food: Told = [day, by, stream, { ...event, data: { ...(event.data as object), family: 'food' } }];
    expect(asked(...programming.opening, food, submitted)).toEqual([]);
  });
});
