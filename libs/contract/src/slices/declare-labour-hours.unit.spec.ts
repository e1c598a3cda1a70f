import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { allAwarded, hourClause, lot, notified, planned, running } from '../testing/stories.js';
import { declareLabourHours } from './declare-labour-hours.js';

const share = { ...hourClause, strategy: { kind: 'share' as const, labourCentihours: 1_000_000, shareBp: 500 } };
const [, ...since] = allAwarded;
const sharing = [planned({ lots: [lot('l1', { clauses: [share] }), lot('l2')] }), ...since, notified()];
const { given } = slice(declareLabourHours, { id: 'k1', on: '2012-09-10' });
const data = { lot: 'l1', holder: 's1', month: '2012-08', centihours: 120_000 };
const declared = contractEvents.LabourHoursDeclared(data);

describe('declaring the labour hours that a share is due of (R7)', () => {
  test('records a month of a holder, and replaces it when it is said anew', () => {
    const outcome = given(...sharing).when(data);
    outcome.then(declared);
    expect(outcome.scope?.suppliers).toEqual(['s1']);
    given(...sharing, declared)
      .when(data)
      .thenUnchanged();
    const again = given(...sharing, declared).when({ ...data, centihours: 100_000 });
    expect(again.state).toMatchObject({ lots: [{ labour: [{ month: '2012-08', centihours: 100_000 }] }, {}] });
  });

  test('concerns a holder of a lot under a share, and a month of its course that is over', () => {
    given(...running)
      .when(data)
      .thenRefused('LABOUR_NOT_ASKED', { lot: 'l1' }, 'lot');
    const stranger = given(...sharing).when({ ...data, holder: 'rival' });
    stranger.thenRefused('LABOUR_NOT_OF_HOLDER', { holder: 'rival', lot: 'l1' }, 'holder');
    expect(stranger.scope?.suppliers).toEqual([]);
    given(...sharing)
      .when({ ...data, month: '2012-06' })
      .thenRefused('LABOUR_BEFORE_START');
    given(...sharing)
      .when(data, { on: '2012-08-30' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
