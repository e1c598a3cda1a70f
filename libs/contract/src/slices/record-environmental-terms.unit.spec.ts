import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { consultation, planned, tender } from '../testing/stories.js';
import { recordEnvironmentalTerms } from './record-environmental-terms.js';

const { given } = slice(recordEnvironmentalTerms, { id: 'k1', on: '2012-03-05' });
const terms = { lot: 'l1', criterion: 'Bilan carbone du chantier', condition: 'Tri des déchets' };
const recorded = contractEvents.EnvironmentalTermsRecorded(terms, '2012-03-02');

describe('recording the environmental terms of a lot', () => {
  test('records criterion and condition, and the frozen documents no longer hold', () => {
    const outcome = given(...tender).when(terms);
    outcome.then(contractEvents.EnvironmentalTermsRecorded(terms));
    expect(outcome.state).not.toHaveProperty('documents');
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
