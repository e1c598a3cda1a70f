import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { centralEvaluationEvents as events } from '../events/central-evaluation-events.js';
import { buyer, computed, frozen, openedYear } from '../testing/central.js';
import { publishCentralEvaluation } from './publish-central-evaluation.js';

const { given } = slice(publishCentralEvaluation, { id: 'b62.2012', on: '2013-03-20', facts: { buyer } });
const published = events.CentralEvaluationPublished({
  version: 1,
  position: '4200',
  illustrative: true,
  personTables: [
    {
      perimeter: 'closed',
      rows: ['buildings', 'education', 'roads'].map((directorate) => ({ directorate, persons: 0, centihours: 0 })),
    },
    {
      perimeter: 'activity',
      rows: [
        { directorate: 'buildings', persons: null, centihours: null },
        { directorate: 'education', persons: 0, centihours: 0 },
        { directorate: 'roads', persons: null, centihours: null },
      ],
    },
  ],
  withheld: [],
});

describe('publishing a central evaluation', () => {
  test('suppresses small cells and whatever would give them away, and carries the mark', () => {
    const outcome = given(openedYear, frozen, computed).when({});
    outcome.then(published);
    expect(outcome.state).toMatchObject({ status: 'published', publication: { publishedOn: '2013-03-20' } });
    given(openedYear, frozen, computed, published).when({}).thenUnchanged();
  });

  test('rests on frozen perimeters', () => {
    given().when({}).thenRefused('CENTRAL_NOT_OPENED');
    given(openedYear).when({}).thenRefused('NOT_FROZEN');
    given(openedYear, frozen, computed).when({}, { on: '2013-02-28' }).thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test('is the ESS head’s act', () => {
    expect(publishCentralEvaluation.roles).toEqual(['essHead']);
    expect(given(openedYear, frozen, computed).when({}).scope).toEqual({ buyer: 'b62' });
  });
});
