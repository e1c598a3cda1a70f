import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import type { PurchaseFact } from '../facts.js';
import { documents, hourClause, lot, planData, planned } from '../testing/stories.js';
import { freezeDocuments } from './freeze-documents.js';
import { planContract } from './plan-contract.js';

const { source: _source, ...copied } = planData;
const purchase: PurchaseFact = { ...copied, operation: 'op1', cohort: 'PILOT', submittedOn: '2012-01-31' };
const { given } = slice(planContract, { id: 'k1', on: '2012-02-01' });
const when = (fact: PurchaseFact | null) =>
  given().when({ programme: 'b1.2012.routes' }, { facts: { purchase: fact } });

describe('planning a contract', () => {
  test('copies the whole purchase, its operation and cohort included', () => {
    when(purchase).then(
      contractEvents.ContractPlanned({ ...copied, operation: 'op1', cohort: 'PILOT', source: 'review' }),
    );
  });

  test('is dated of the day the purchase was ready, however late the programme was entered', () => {
    const entered = when({ ...purchase, readyOn: '2012-01-31' });
    entered.then(
      contractEvents.ContractPlanned({ ...copied, operation: 'op1', cohort: 'PILOT', source: 'review' }, '2012-01-31'),
    );
    const { state } = entered;
    expect(state).toMatchObject({ plannedOn: '2012-01-31' });
    slice(freezeDocuments, { id: 'k1', on: '2012-01-31' })
      .given(contractEvents.ContractPlanned({ ...copied, source: 'review' }, '2012-01-31'))
      .when({ documents })
      .then(contractEvents.TenderDocumentsFrozen({ version: 1, documents }));
  });

  test('plans a purchase without any clause too', () => {
    const bare = lot('l1', { decision: 'none', clauses: [], reason: 'Aucune main-d’œuvre.' });
    const outcome = when({ ...purchase, lots: [bare] });
    expect(outcome.state).toMatchObject({ stage: 'tendering', lots: [{ lot: 'l1', state: 'planned' }] });
  });

  test('acts in the directorate of the purchase, and nowhere for an unknown one', () => {
    expect(when(purchase).scope).toEqual({
      sameAs: 'directorateProgramme-b1.2012.routes',
      directorate: 'routes',
      contract: 'k1',
    });
    expect(when(null).scope).toBeUndefined();
  });

  test('waits for the submission of the programme', () => {
    when({ ...purchase, submittedOn: undefined }).thenRefused('PROGRAMME_NOT_SUBMITTED');
  });

  test('names the lots that nobody decided', () => {
    const { decision: _decision, ...open } = lot('l2');
    when({ ...purchase, lots: [lot('l1'), open] }).thenRefused('LOT_UNDECIDED', { lots: ['l2'] });
  });

  test('refuses a purchase without lots', () => {
    when({ ...purchase, lots: [] }).thenRefused('PURCHASE_WITHOUT_LOT');
  });

  test('refuses terms that no formula can use', () => {
    const faulty = { ...hourClause, strategy: { kind: 'accrual' as const, stepCents: 0 } };
    when({ ...purchase, lots: [lot('l1', { clauses: [faulty] })] }).thenRefused('CLAUSE_TERM_INVALID', {
      clause: 'c1',
      term: 'stepCents',
    });
  });

  test('is out of stage once the contract is planned', () => {
    given(planned())
      .when({ programme: 'b1.2012.routes' }, { facts: { purchase } })
      .thenRefused('OUT_OF_STAGE', {
        command: 'PlanContract',
        stage: 'tendering',
        stageLabel: 'Passation',
        allowed: ['programming'],
        allowedLabels: ['Programmation'],
      });
  });
});
