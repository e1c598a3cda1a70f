import { describe, expect, test } from '@jest/globals';
import { fold } from '@clausier/kernel';
import { recorded, slice } from '@clausier/testing';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import { purchaseOf } from '../model/directorate-programme-state.js';
import { directorateProgramme } from '../model/directorate-programme.js';
import { openLots } from '../rules/open-lots.js';
import { PROGRAMME, answered, declared, duty, hours, noDuty, review } from '../testing/programme.js';
import { submitProgramme } from './submit-programme.js';

const mandates = [{ family: 'both', votedOn: '2020-06-19' }];
const under = slice(submitProgramme, { id: PROGRAMME, facts: { review, mandates, takenCodes: [] } });
const clauses = [{ ...hours, strategy: { kind: 'fixed' as const } }];
const withClause = directorateProgrammeEvents.LotClauseDecided({ purchase: 'rd940', lot: 'l1', clauses }, '2026-02-02');
const without = directorateProgrammeEvents.LotLeftWithoutClause(
  { purchase: 'rd940', lot: 'l2', reason: 'Intervention de quelques jours' },
  '2026-02-03',
);
const decided = [declared(), answered('clause'), answered('discuss', 'l2'), withClause, without];
const corrected = (changes: object) =>
  directorateProgrammeEvents.PurchaseCorrected(
    {
      purchase: 'rd940',
      estimatedValueCents: 9_000_000,
      plannedLaunchOn: '2026-05-04',
      reason: 'Report',
      duty: noDuty,
      ...changes,
    },
    '2026-02-04',
  );

describe('submitting a programme', () => {
  test('is on time until the day answers are due', () => {
    under
      .given(...decided)
      .when({ on: '2026-02-12' })
      .then(directorateProgrammeEvents.ProgrammeSubmitted({ late: false }));
    under
      .given(...decided)
      .when({ on: '2026-02-13' })
      .then(directorateProgrammeEvents.ProgrammeSubmitted({ late: true }));
  });

  test('waits while a code of it names another purchase too: one of the two is withdrawn', () => {
    under
      .given(...decided)
      .when({ on: '2026-02-12' }, { facts: { review, mandates, takenCodes: ['rd940'] } })
      .thenRefused('PURCHASE_CODE_TAKEN', { purchase: 'rd940' });
  });

  test('an empty programme is an answer', () => {
    const outcome = under.given().when({ on: '2026-02-01' });
    outcome.then(directorateProgrammeEvents.ProgrammeSubmitted({ late: false }));
    expect(outcome.state).toMatchObject({ submittedOn: '2026-02-01', late: false });
  });

  test('leaves lots to be answered, sized and decided after it (R6)', () => {
    under
      .given(declared(), answered('clause'), withClause)
      .when({ on: '2026-02-12' })
      .then(directorateProgrammeEvents.ProgrammeSubmitted({ late: false }));
  });

  test('submitted twice is submitted once', () => {
    under
      .given(...decided, directorateProgrammeEvents.ProgrammeSubmitted({ late: false }, '2026-02-10'))
      .when({ on: '2026-02-13' })
      .thenUnchanged();
  });

  test('is not dated before its last decision, nor after the review', () => {
    under
      .given(...decided)
      .when({ on: '2026-02-02' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2026-02-02', previous: '2026-02-03' }, 'on');
    under
      .given(...decided)
      .when(
        { on: '2026-03-02' },
        { facts: { mandates, takenCodes: [], review: { ...review, closedOn: '2026-03-01' } } },
      )
      .thenRefused('REVIEW_CLOSED', { closedOn: '2026-03-01' });
  });
});

describe('the mandate that a programme rests on', () => {
  const submit = (...voted: object[]) =>
    under.given(...decided).when({ on: '2026-02-12' }, { facts: { review, mandates: voted, takenCodes: [] } });

  test('is one of the buyer, of the family that is bought, voted by that day', () => {
    const missing = { families: ['insertion'], on: '2026-02-12' };
    submit().thenRefused('MANDATE_MISSING', missing);
    submit({ family: 'food', votedOn: '2020-06-19' }).thenRefused('MANDATE_MISSING', missing);
    submit({ family: 'insertion', votedOn: '2026-02-13' }).thenRefused('MANDATE_MISSING', missing);
    expect(submit({ family: 'insertion', votedOn: '2026-02-12' }).decision.outcome).toBe('accepted');
  });

  test('is not asked of a directorate that buys nothing', () => {
    const { decision } = under.given().when({ on: '2026-02-12' }, { facts: { review, mandates: [], takenCodes: [] } });
    expect(decision.outcome).toBe('accepted');
  });
});

describe('a decision after a correction', () => {
  const openAfter = (changes: object) => {
    const history = recorded(`directorateProgramme-${PROGRAMME}`, [...decided, corrected(changes)], '2026-02-04');
    const purchase = purchaseOf(fold(directorateProgramme, history), 'rd940');
    return purchase && openLots(purchase);
  };

  test('stands while it still fits', () => {
    expect(openAfter({ estimatedValueCents: 9_500_000 })).toEqual([]);
  });

  test('is open again where the duty now asks for more than a reason', () => {
    expect(openAfter({ duty, plannedLaunchOn: '2026-08-21' })).toEqual(['l2']);
  });

  test('is open again where its legal basis is not in force on the new launch date', () => {
    expect(openAfter({ plannedLaunchOn: '2019-03-31' })).toEqual(['l1']);
  });
});
