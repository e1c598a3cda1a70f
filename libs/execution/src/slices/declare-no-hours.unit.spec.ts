import { describe, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { hoursEvents as events } from '../events/hours-events.js';
import { contract, declared } from '../testing/month.js';
import { declareNoHours } from './declare-no-hours.js';

const { given } = slice(declareNoHours, { id: 'c1.202601', facts: { contract, freeze: {} } });
const data = { lot: 'l1', employer: 's1', reason: 'weather', on: '2026-02-02' };
const none = { contract: 'c1', month: '2026-01', lot: 'l1', employer: 's1' };

describe('declaring that there were no hours', () => {
  test('stands for the statement of the month, with a reason of the list', () => {
    const said = events.NoHoursDeclared({ ...none, reason: 'weather' });
    given().when(data).then(said);
    given(said).when(data).thenUnchanged();
    given(said)
      .when({ ...data, reason: 'recruiting' })
      .then(events.NoHoursDeclared({ ...none, reason: 'recruiting' }));
  });

  test('is the holder’s word on its own lot, never somebody else’s', () => {
    given()
      .when({ ...data, employer: 'rival' })
      .thenRefused('EMPLOYER_NOT_ON_LOT', { employer: 'rival', lot: 'l1' }, 'employer');
    given()
      .when({ ...data, lot: 'l2' })
      .thenRefused('EMPLOYER_NOT_ON_LOT', { employer: 's1', lot: 'l2' }, 'employer');
  });

  test('waits until the month, or what the lot had of it, is over', () => {
    given()
      .when({ ...data, on: '2026-01-30' })
      .thenRefused('PERIOD_NOT_OVER', { until: '2026-01-31', on: '2026-01-30' });
    given()
      .when({ ...data, lot: 'l2', employer: 'esat1', on: '2026-01-25' })
      .then(events.NoHoursDeclared({ ...none, lot: 'l2', employer: 'esat1', reason: 'weather' }));
  });

  test('belongs to a month in which the lot ran', () => {
    given()
      .when({ ...data, lot: 'l9' })
      .thenRefused('LOT_UNKNOWN');
    given()
      .when({ ...data, lot: 'l3' })
      .thenRefused('LOT_NOT_STARTED');
    given().when(data, { id: 'c1.202512' }).thenRefused('PERIOD_BEFORE_LOT');
    given()
      .when({ ...data, lot: 'l2', employer: 'esat1', on: '2026-03-02' }, { id: 'c1.202602' })
      .thenRefused('PERIOD_AFTER_LOT');
  });

  test('contradicts hours that stand, not hours that were rejected', () => {
    const mine = declared({ employer: 's1' });
    const rejected = events.HoursRejected({ statement: 'h1', lot: 'l1', reason: 'declaredInError' });
    given(mine).when(data).thenRefused('HOURS_ALREADY_DECLARED', { employer: 's1', lot: 'l1' });
    given(mine, rejected)
      .when(data)
      .then(events.NoHoursDeclared({ ...none, reason: 'weather' }));
  });

  test('comes too late once the figures are frozen', () => {
    given()
      .when(data, { facts: { contract, freeze: { frozenOn: '2026-02-01' } } })
      .thenRefused('EVALUATION_FROZEN');
  });
});
