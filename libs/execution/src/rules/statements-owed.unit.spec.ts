import { describe, expect, test } from '@jest/globals';
import { fold, type NewEvent } from '@clausier/kernel';
import { recorded } from '@clausier/testing';
import { hoursEvents as events } from '../events/hours-events.js';
import { hours } from '../model/hours.js';
import { declared } from '../testing/month.js';
import { statementsOwed } from './statements-owed.js';

const lot = { lot: 'l1', holders: ['s1'], startedOn: '2026-01-12' };
const joint = { ...lot, holders: ['s1', 's2'] };
const month = (...history: readonly NewEvent[]) => fold(hours, recorded('hours-c1.202601', history, '2026-02-03'));
const none = (employer: string) =>
  events.NoHoursDeclared({ contract: 'c1', month: '2026-01', lot: 'l1', employer, reason: 'weather' });
const january = (supplier = 's1') => ({ supplier, month: '2026-01' });

describe('the statements that a lot owes (R6)', () => {
  test('are one a month and holder, from the month in which the lot started', () => {
    expect(statementsOwed(lot, [], '2026-03-01')).toEqual([
      january(),
      { supplier: 's1', month: '2026-02' },
      { supplier: 's1', month: '2026-03' },
    ]);
    expect(statementsOwed(joint, [], '2026-01-31')).toEqual([january('s1'), january('s2')]);
  });

  test('are in with the hours of anybody who works for a sole holder, rejected ones left out', () => {
    const rejected = events.HoursRejected({ statement: 'h1', lot: 'l1', reason: 'evidenceMissing' });
    expect(statementsOwed(lot, [month(declared())], '2026-01-31')).toEqual([]);
    expect(statementsOwed(lot, [month(declared(), rejected)], '2026-01-31')).toEqual([january()]);
    expect(statementsOwed(lot, [month(declared({ lot: 'l2' }))], '2026-01-31')).toEqual([january()]);
  });

  test('are owed by joint holders each for itself', () => {
    expect(statementsOwed(joint, [month(declared({ employer: 's2' }))], '2026-01-31')).toEqual([january('s1')]);
  });

  test('are not in because somebody else says that there were no hours', () => {
    expect(statementsOwed(lot, [month(none('s1'))], '2026-01-31')).toEqual([]);
    expect(statementsOwed(lot, [month(none('rival'))], '2026-01-31')).toEqual([january()]);
    expect(statementsOwed(joint, [month(none('s2'))], '2026-01-31')).toEqual([january('s1')]);
  });
});
