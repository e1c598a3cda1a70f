import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { centralEvaluationEvents as events } from '../events/central-evaluation-events.js';
import { buyer, computed, frozen, openedYear, year2012 } from '../testing/central.js';
import { hours } from '../testing/input.js';
import { publishCentralEvaluation } from './publish-central-evaluation.js';

const { given } = slice(publishCentralEvaluation, {
  id: 'b62.2012',
  on: '2013-03-20',
  facts: { buyer, input: year2012 },
});
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

describe('publishing again', () => {
  const late = hours('c1', '2012-06', 'p0', 1_000);
  const corrected = { buyer, input: { ...year2012, position: '5000', hours: [...year2012.hours, late] } };
  const history = [openedYear, frozen, computed, { ...published, effectiveOn: '2013-03-20' }];
  const again = given(...history).when({}, { on: '2013-06-03', facts: corrected });

  test('gives a second version where something changed since, computed at its own position', () => {
    expect(again.decision).toMatchObject({
      events: [
        { type: 'PerimetersFrozen', data: { position: '5000' } },
        { type: 'IndicatorsComputed', data: { position: '5000' } },
        { type: 'CentralEvaluationPublished', data: { version: 2, position: '5000' } },
      ],
    });
    expect(again.state).toMatchObject({
      ...{ status: 'published', publication: { version: 2, publishedOn: '2013-06-03' } },
      versions: [
        { publication: { version: 1, position: '4200', publishedOn: '2013-03-20' } },
        { publication: { version: 2, position: '5000', publishedOn: '2013-06-03' } },
      ],
    });
  });

  test('leaves the first version as it was: each keeps its own figures', () => {
    const validated = ({
      versions,
    }: {
      versions: readonly { indicators: readonly { id: string; value?: number }[] }[];
    }) => versions.map(({ indicators }) => indicators.find(({ id }) => id === 'activity.validatedCentihours')?.value);
    expect(validated(again.state as never)).toEqual([31_500, 32_500]);
  });

  test('says nothing new where the log only grew, and follows the version before', () => {
    const grown = { buyer, input: { ...year2012, position: '6000', headHash: 'f'.repeat(64) } };
    given(...history)
      .when({}, { on: '2013-06-03', facts: grown })
      .thenUnchanged();
    given(...history)
      .when({}, { on: '2013-03-19', facts: corrected })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test('keeps a difference of 1 to 4 persons with the version before to itself', () => {
    const more = hours('c1', '2012-06', 'p99', 1_000);
    const facts = { buyer, input: { ...year2012, position: '5000', hours: [...year2012.hours, more] } };
    expect(given(...history).when({}, { on: '2013-06-03', facts }).decision).toMatchObject({
      events: [{}, {}, { data: { withheld: expect.arrayContaining([{ id: 'activity.persons' }]) } }],
    });
  });
});
