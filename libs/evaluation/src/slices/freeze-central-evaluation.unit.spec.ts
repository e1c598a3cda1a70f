import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { centralEvaluationEvents as events } from '../events/central-evaluation-events.js';
import { buyer, computed, frozen, openedYear, year2012 } from '../testing/central.js';
import { freezeCentralEvaluation } from './freeze-central-evaluation.js';

const { given } = slice(freezeCentralEvaluation, {
  id: 'b62.2012',
  on: '2013-03-01',
  facts: { buyer, input: year2012 },
});

describe('freezing a central evaluation', () => {
  test('takes perimeters and indicators from one position, in one act', () => {
    const outcome = given(openedYear).when({});
    outcome.then(events.PerimetersFrozen(frozen.data), events.IndicatorsComputed(computed.data));
    expect(outcome.state).toMatchObject({
      status: 'frozen',
      perimeters: { activity: ['c1', 'c2'], closed: [], frozenOn: '2013-03-01' },
    });
    given(openedYear, frozen, computed).when({}).thenUnchanged();
  });

  test('records each indicator with its version, its mark and how many rows stand behind it', () => {
    const { indicators } = computed.data;
    expect(indicators.find(({ id }) => id === 'activity.persons')).toEqual({
      ...{ id: 'activity.persons', version: 1, unit: 'persons', scope: 'activity', personal: true },
      ...{ value: 9, illustrative: true, rows: 9 },
    });
  });

  test('follows the opening, not before its day', () => {
    given().when({}).thenRefused('CENTRAL_NOT_OPENED');
    given(openedYear).when({}, { on: '2013-02-28' }).thenRefused('FREEZE_TOO_EARLY', { freezeOn: '2013-03-01' }, 'on');
  });

  test('is an act of its process', () => {
    expect(freezeCentralEvaluation.roles).toEqual([]);
    expect(freezeCentralEvaluation.processes).toEqual(['centralEvaluation']);
  });
});
