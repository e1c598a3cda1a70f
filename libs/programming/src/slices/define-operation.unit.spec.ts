import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { operationEvents } from '../events/operation.js';
import { defineOperation } from './define-operation.js';

const bypass = {
  buyer: 'illu',
  directorate: 'roads',
  officialName: 'Contournement de la ville illustrée',
  estimatedValueCents: 600_000_000,
  cohort: 'pilot2006',
};
const buyer = { registeredOn: '2006-07-01', directorates: [{ directorate: 'roads' }] };
const under = slice(defineOperation, { facts: { buyer } });

describe('defining an operation', () => {
  test('keeps its whole value, whatever the year, and the cohort it counts in', () => {
    const outcome = under.given().when({ ...bypass, on: '2006-10-02' });
    outcome.then(operationEvents.OperationDefined(bypass));
    expect(outcome.state).toMatchObject({ operation: { definedOn: '2006-10-02', cohort: 'pilot2006' }, members: [] });
    expect(outcome.scope).toEqual({ buyer: 'illu', directorate: 'roads' });
  });

  test('said again it changes nothing; another operation needs its own code', () => {
    const given = under.given(operationEvents.OperationDefined(bypass));
    given.when(bypass).thenUnchanged();
    given
      .when({ ...bypass, estimatedValueCents: 1 })
      .thenRefused('OPERATION_ALREADY_DEFINED', { operation: 'entity1' });
  });

  test('refuses an unknown buyer, an unknown directorate, a day before the buyer', () => {
    under
      .given()
      .when(bypass, { facts: { buyer: { directorates: [] } } })
      .thenRefused('BUYER_UNKNOWN', { buyer: 'illu' }, 'buyer');
    under
      .given()
      .when({ ...bypass, directorate: 'culture' })
      .thenRefused('DIRECTORATE_UNKNOWN', { directorate: 'culture', known: ['roads'] }, 'directorate');
    under
      .given()
      .when({ ...bypass, on: '2006-06-30' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
