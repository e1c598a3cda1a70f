import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { running, supplier } from '../testing/stories.js';
import { nameEmployer } from './name-employer.js';

const esat = { ...supplier, supplier: 'esat1' };
const { given } = slice(nameEmployer, { id: 'k1', on: '2012-09-03', facts: { suppliers: [esat] } });
const data = { lot: 'l1', employer: 'esat1' };
const named = contractEvents.EmployerNamed(data);

describe('naming an employer on a lot (R7)', () => {
  test('is recorded once; a holder needs no naming', () => {
    const outcome = given(...running).when(data);
    outcome.then(named);
    expect(outcome.state).toMatchObject({ lots: [{ employers: ['esat1'] }, {}] });
    given(...running, named)
      .when(data)
      .thenUnchanged();
    given(...running)
      .when({ ...data, employer: 's1' })
      .thenUnchanged();
  });

  test('takes a registered supplier, whichever buyer registered it', () => {
    const unknown = { supplier: 'esat1', illustrative: false, establishments: [] };
    given(...running)
      .when(data, { facts: { suppliers: [unknown] } })
      .thenRefused('SUPPLIER_UNKNOWN', { suppliers: ['esat1'] }, 'employer');
  });

  test('is the holder’s act on its own lot', () => {
    expect(given(...running).when(data).scope?.suppliers).toEqual(['s1']);
    expect(given(...running).when({ ...data, lot: 'l9' }).scope?.suppliers).toEqual([]);
  });

  test('concerns a lot that is not over, after the notification', () => {
    const over = contractEvents.LotCompleted({ lot: 'l1', shortfallCentihours: 0 }, '2012-08-31');
    given(...running, over)
      .when(data)
      .thenRefused('LOT_OUT_OF_STATE');
    given(...running)
      .when(data, { on: '2012-07-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
