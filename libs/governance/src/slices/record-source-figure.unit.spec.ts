import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { mandateEvents } from '../events/mandate.js';
import { recordSourceFigure } from './record-source-figure.js';

const voted = mandateEvents.MandateRecorded(
  { buyer: 'illu', family: 'both', body: 'council', officialName: 'Programme de clauses sociales' },
  '2012-10-22',
);
const organic = {
  figure: 'organic.share',
  value: 223,
  unit: 'tenthsOfPercent' as const,
  basis: 'unknown' as const,
  text: '22,3 % de produits biologiques',
};
const under = slice(recordSourceFigure);

describe('recording a figure of a source', () => {
  test('keeps value, unit, basis and the words of the source', () => {
    under.given(voted).when(organic).then(mandateEvents.SourceFigureRecorded(organic));
  });

  test('a second reading replaces the first and leaves the other figures alone', () => {
    const lots = { ...organic, figure: 'lots', value: 27, unit: 'lots' as const };
    const { state } = under
      .given(voted, mandateEvents.SourceFigureRecorded(organic), mandateEvents.SourceFigureRecorded(lots))
      .when({ ...organic, basis: 'value' });
    expect(state).toMatchObject({ sourceFigures: [{ ...organic, basis: 'value' }, lots] });
  });

  test('the same reading changes nothing', () => {
    under.given(voted, mandateEvents.SourceFigureRecorded(organic)).when(organic).thenUnchanged();
  });

  test('refuses a figure dated before the vote', () => {
    under
      .given(voted)
      .when({ ...organic, on: '2012-10-21' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2012-10-21', previous: '2012-10-22' }, 'on');
  });

  test('acts where the mandate’s buyer is; an unknown mandate has no scope', () => {
    expect(under.given(voted).when(organic).scope).toEqual({ buyer: 'illu' });
    expect(under.given().when(organic).scope).toBeUndefined();
  });
});
