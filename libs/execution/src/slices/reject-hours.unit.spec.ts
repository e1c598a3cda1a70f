import { describe, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { hoursEvents as events } from '../events/hours-events.js';
import { contract, declared, validated } from '../testing/month.js';
import { rejectHours } from './reject-hours.js';

const { given } = slice(rejectHours, { id: 'c1.202601', facts: { contract, freeze: {} } });
const data = { statement: 'h1', reason: 'evidenceMissing', on: '2026-02-05' };
const rejected = events.HoursRejected({ statement: 'h1', lot: 'l1', reason: 'evidenceMissing' });

describe('rejecting a statement', () => {
  test('takes a reason of the list, once', () => {
    given(declared()).when(data).then(rejected);
    given(declared(), rejected).when(data).thenUnchanged();
  });

  test('needs a statement that is not validated yet', () => {
    given().when(data).thenRefused('STATEMENT_UNKNOWN', { statement: 'h1' }, 'statement');
    given(declared(), validated()).when(data).thenRefused('STATEMENT_ALREADY_VALIDATED');
  });

  test('follows the declaration and precedes the freeze', () => {
    given(declared())
      .when({ ...data, on: '2026-02-02' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    given(declared())
      .when(data, { facts: { contract, freeze: { frozenOn: '2026-02-04' } } })
      .thenRefused('EVALUATION_FROZEN');
  });
});
