import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { documents, frozen, hourClause, planned } from '../testing/stories.js';
import { freezeDocuments } from './freeze-documents.js';

const { given } = slice(freezeDocuments, { id: 'k1', on: '2012-03-05' });
const changed = [{ document: 'ccap', sha256: 'cd'.repeat(32) }];
const revised = contractEvents.LotDecisionRevised(
  { lot: 'l1', decision: 'clause', clauses: [hourClause] },
  '2012-03-02',
);

describe('freezing the documents', () => {
  test('keeps the hash of each document as version 1', () => {
    given(planned())
      .when({ documents })
      .then(contractEvents.TenderDocumentsFrozen({ version: 1, documents }));
  });

  test('a later change is a new version with its date', () => {
    const outcome = given(planned(), frozen).when({ documents: changed });
    outcome.then(contractEvents.TenderDocumentsFrozen({ version: 2, documents: changed }));
    expect(outcome.state).toMatchObject({ documents: { version: 2, frozenOn: '2012-03-05' } });
  });

  test('freezes the same files again after a lot was decided anew, with the next version', () => {
    given(planned(), frozen, revised)
      .when({ documents })
      .then(contractEvents.TenderDocumentsFrozen({ version: 2, documents }));
  });

  test('changes nothing when the same documents are frozen', () => {
    given(planned(), frozen).when({ documents }).thenUnchanged();
  });

  test('refuses no document, and one twice', () => {
    given(planned()).when({ documents: [] }).thenRefused('DOCUMENT_MISSING');
    given(planned())
      .when({ documents: [...documents, ...changed] })
      .thenRefused('DOCUMENT_TWICE', { document: 'ccap' });
  });

  test('refuses a date before the planning or before the last version', () => {
    given(planned()).when({ documents }, { on: '2012-01-31' }).thenRefused('BEFORE_PREVIOUS_STEP');
    given(planned(), frozen).when({ documents: changed }, { on: '2012-02-28' }).thenRefused('BEFORE_PREVIOUS_STEP', {
      on: '2012-02-28',
      step: 'version précédente des pièces',
      previousOn: '2012-03-01',
    });
  });
});
