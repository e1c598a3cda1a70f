import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { consultation, documents, planned, tender } from '../testing/stories.js';
import { recordEnvironmentalTerms } from './record-environmental-terms.js';

const { given } = slice(recordEnvironmentalTerms, { id: 'k1', on: '2012-03-05' });
const terms = { lot: 'l1', criterion: 'Bilan carbone du chantier', condition: 'Tri des déchets' };
const recorded = contractEvents.EnvironmentalTermsRecorded(terms, '2012-03-02');

describe('recording the environmental terms of a lot', () => {
  test('records criterion and condition, and names the frozen documents, which no longer hold', () => {
    const outcome = given(...tender).when(terms);
    outcome.then(
      contractEvents.EnvironmentalTermsRecorded(terms),
      contractEvents.TenderDocumentsSetAside({ version: 1, documents }),
    );
    expect(outcome.state).not.toHaveProperty('documents');
  });

  test('sets nothing aside where nothing is frozen, or is set aside already', () => {
    given(planned()).when(terms).then(contractEvents.EnvironmentalTermsRecorded(terms));
    given(...tender, recorded)
      .when({ ...terms, condition: 'Tri et réemploi' })
      .then(contractEvents.EnvironmentalTermsRecorded({ ...terms, condition: 'Tri et réemploi' }));
  });

  test('changes nothing when the terms are the same', () => {
    given(planned(), recorded).when(terms).thenUnchanged();
  });

  test('refuses after the launch, an unknown lot, a date before the planning', () => {
    given(...consultation)
      .when(terms)
      .thenRefused('ALREADY_LAUNCHED');
    given(planned())
      .when({ ...terms, lot: 'l9' })
      .thenRefused('LOT_UNKNOWN');
    given(planned()).when(terms, { on: '2012-01-01' }).thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
