import { expect, it } from '@jest/globals';
import { operationEvents } from '@clausier/programming';
import { after, type Asker, type Told } from '../testing/index.js';
import { directoryCourse } from '../testing/course/directory-course.js';
import * as programming from '../testing/course/programming-course.js';
import type { OperationLine } from './operations.js';
import { reviewBoard } from './review-board.js';

const now = '2026-06-01T12:00:00Z';
const opened = [...directoryCourse, ...programming.opening, ...programming.besides];
const amended = (day: string, terms: { estimatedValueCents: number; cohort?: string }, reason: string): Told => [
  ...([day, 'rita/directorateAgent', 'operation-op1'] as const),
  operationEvents.OperationAmended({ officialName: 'RD 940', ...terms, reason }),
];
function operations(by: Asker['by'], ...course: readonly Told[]): readonly OperationLine[] | undefined {
  const board = after([...opened, ...course]).ask<{ readonly operations: readonly OperationLine[] }>(
    reviewBoard,
    { buyer: 'dep', year: '2026' },
    { by, now },
  );
  return board?.operations;
}

it('an operation stands on the board with its terms as they are', () => {
  expect(operations('hope/essHead')).toEqual([
    {
      ...{ operation: 'op1', directorate: 'roads', officialName: 'RD 940', estimatedValueCents: 1 },
      ...{ definedOn: '2026-03-01', amended: [] },
    },
  ]);
});

it('each version of an operation that was amended stays readable, with day and reason', () => {
  const twice = [
    amended('2026-03-02', { estimatedValueCents: 2, cohort: 'pilot2006' }, 'Série oubliée.'),
    amended('2026-03-03', { estimatedValueCents: 3, cohort: 'pilot2007' }, 'Faute de frappe.'),
  ];
  expect(operations('hope/essHead', ...twice)).toMatchObject([
    {
      ...{ estimatedValueCents: 3, cohort: 'pilot2007' },
      amended: [
        { officialName: 'RD 940', estimatedValueCents: 1, amendedOn: '2026-03-02', reason: 'Série oubliée.' },
        { estimatedValueCents: 2, cohort: 'pilot2006', amendedOn: '2026-03-03', reason: 'Faute de frappe.' },
      ],
    },
  ]);
});

it('an agent reads the operations of its own directorate alone', () => {
  expect(operations('rita/directorateAgent')).toHaveLength(1);
  expect(operations('sam/directorateAgent')).toEqual([]);
});
