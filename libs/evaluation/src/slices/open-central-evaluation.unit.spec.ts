import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { centralEvaluationEvents } from '../events/central-evaluation-events.js';
import { buyer, openedYear } from '../testing/central.js';
import { openCentralEvaluation } from './open-central-evaluation.js';

const { given } = slice(openCentralEvaluation, { id: 'b62.2012', on: '2013-02-01', facts: { buyer } });

describe('opening a central evaluation', () => {
  test('sets the freeze 28 days later and publication on 31 March, a Sunday or not', () => {
    given().when({}).then(centralEvaluationEvents.CentralEvaluationOpened(openedYear.data));
    given(openedYear).when({}).thenUnchanged();
  });

  test('waits for the end of the year', () => {
    given().when({}, { on: '2012-12-31' }).thenRefused('YEAR_NOT_OVER', { year: 2012, from: '2013-01-01' }, 'on');
  });

  test('is a known buyer’s year', () => {
    expect(given().when({}).scope).toEqual({ buyer: 'b62' });
    expect(given().when({}, { facts: { buyer: { zone: 'Europe/Paris', calendar: 'FR' } } }).scope).toBeUndefined();
    expect(given().when({}, { id: 'b62' }).scope).toBeUndefined();
  });
});
