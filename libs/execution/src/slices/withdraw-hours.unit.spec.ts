import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { hoursEvents as events } from '../events/hours-events.js';
import { contract, declared, validated } from '../testing/month.js';
import { withdrawHours } from './withdraw-hours.js';

/** `declared()` is entered by the actor of recorded events. */
const declarant = { kind: 'human' as const, id: 'actor1', roles: ['correspondent'] };
const { given } = slice(withdrawHours, { id: 'c1.202601', actor: declarant, facts: { contract, freeze: {} } });
const data = { statement: 'h1', reason: 'entryError', on: '2026-02-05' };
const withdrawn = events.HoursWithdrawn({ statement: 'h1', lot: 'l1', reason: 'entryError' });

describe('withdrawing a statement (R7)', () => {
  test('takes it out of the month, and its reference is free again', () => {
    const outcome = given(declared()).when(data);
    outcome.then(withdrawn);
    expect(outcome.state).toMatchObject({ statements: [] });
  });

  test('is its declarer’s act: another facilitator or correspondent rejects, or asks whoever declared it', () => {
    given(declared())
      .when(data, { actor: { ...declarant, id: 'somebodyElse' } })
      .thenRefused('STATEMENT_OF_ANOTHER', { statement: 'h1' }, 'statement');
  });

  test('needs a statement that nobody validated or rejected', () => {
    const rejected = events.HoursRejected({ statement: 'h1', lot: 'l1', reason: 'evidenceMissing' });
    given().when(data).thenRefused('STATEMENT_UNKNOWN', { statement: 'h1' }, 'statement');
    given(declared(), withdrawn).when(data).thenRefused('STATEMENT_UNKNOWN');
    given(declared(), validated()).when(data).thenRefused('STATEMENT_ALREADY_VALIDATED');
    given(declared(), rejected).when(data).thenRefused('STATEMENT_REJECTED');
  });

  test('follows the declaration and precedes the freeze', () => {
    given(declared())
      .when({ ...data, on: '2026-02-02' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    given(declared())
      .when(data, { facts: { contract, freeze: { frozenOn: '2026-02-04' } } })
      .thenRefused('EVALUATION_FROZEN');
  });

  test('reaches the employer of the statement, whose correspondent may act', () => {
    expect(given(declared()).when(data).scope?.suppliers).toEqual(['etti1']);
    expect(given().when(data).scope?.suppliers).toBeUndefined();
  });
});
