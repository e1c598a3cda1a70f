import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { conventionEvents } from '../events/convention.js';
import { amendConvention } from './amend-convention.js';
import { endConvention } from './end-convention.js';

const reason = 'Avenant n° 1.';

describe('amending a convention', () => {
  const plie = { officialName: 'Convention avec le PLIE', until: '2014-12-31' };
  const signed = conventionEvents.ConventionSigned({ buyer: 'illu', body: 'plie', ...plie }, '2012-01-01');
  const under = slice(amendConvention, { on: '2014-11-03' });

  test('moves its last day; what is not given stays', () => {
    const outcome = under.given(signed).when({ until: '2016-12-31', reason });
    const terms = { ...plie, from: '2012-01-01', until: '2016-12-31' };
    outcome.then(conventionEvents.ConventionAmended({ ...terms, reason }));
    expect(outcome.state).toMatchObject({ body: 'plie', ...terms, ended: false });
  });

  test('changes nothing where nothing is new; days in the wrong order and an unknown convention are refused', () => {
    const given = under.given(signed);
    given.when({ ...plie, reason }).thenUnchanged();
    given
      .when({ from: '2015-01-01', reason })
      .thenRefused('PERIOD_REVERSED', { from: '2015-01-01', until: '2014-12-31' }, 'until');
    under.given().when({ reason }).thenRefused('CONVENTION_UNKNOWN', { convention: 'entity1' });
  });

  test('puts a last day right that was typed wrong when it was ended, after which it may be ended again', () => {
    const ended = conventionEvents.ConventionEnded({}, '2013-01-31');
    const { state } = under.given(signed, ended).when({ until: '2013-10-31', reason });
    expect(state).toMatchObject({ from: '2012-01-01', until: '2013-10-31', ended: false });
    const prolonged = conventionEvents.ConventionAmended(
      { officialName: plie.officialName, from: '2012-01-01', until: '2013-10-31', reason },
      '2013-02-01',
    );
    slice(endConvention, { on: '2013-08-31' })
      .given(signed, ended, prolonged)
      .when({})
      .then(conventionEvents.ConventionEnded({}));
  });

  test('is not dated before the convention as it was signed, also where its first day is put right', () => {
    const given = under.given(signed);
    given
      .when({ from: '2011-01-01', reason }, { on: '2011-12-31' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2011-12-31', previous: '2012-01-01' }, 'on');
    expect(given.when({ from: '2011-01-01', reason }).state).toMatchObject({ from: '2011-01-01' });
  });

  test('follows the amendment before it', () => {
    const amended = conventionEvents.ConventionAmended({ ...plie, from: '2012-02-01', reason }, '2014-11-01');
    under
      .given(signed, amended)
      .when({ from: '2012-03-01', reason }, { on: '2014-10-31' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2014-10-31', previous: '2014-11-01' }, 'on');
  });
});
