import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { operationEvents } from '../events/operation.js';
import { PROGRAMME, need, declareFacts } from '../testing/programme.js';
import { declarePurchase } from './declare-purchase.js';

const under = slice(declarePurchase, { id: PROGRAMME, on: '2026-01-20', facts: declareFacts });
const first = '2026-08-21';

function bought(cents: number, changes: object = {}): object {
  const lots = [{ lot: 'l1', officialName: 'Lot unique', estimatedValueCents: cents }];
  return { ...need, category: 'suppliesServices', plannedLaunchOn: first, lots, ...changes };
}
function dutyOf(data: object, facts: object = {}): unknown {
  const { decision } = under.given().when(data, { facts: { ...declareFacts, ...facts } });
  if (decision.outcome !== 'accepted') throw new Error(JSON.stringify(decision));
  return (decision.events[0]?.data as { readonly duty: unknown }).duty;
}

describe('the social duty of a purchase, on its planned launch date', () => {
  test('begins on 21 August 2026 at the threshold: value equal to it counts as above', () => {
    expect(dutyOf(bought(21_600_000))).toEqual({
      outcome: 'duty',
      valueCents: 21_600_000,
      thresholdCents: 21_600_000,
      basis: 'alone',
      presumed: false,
    });
    expect(dutyOf(bought(21_599_999))).toMatchObject({ outcome: 'none' });
    expect(dutyOf(bought(21_600_000, { plannedLaunchOn: '2026-08-20' }))).toMatchObject({ outcome: 'none' });
    expect(dutyOf(bought(540_399_999, { category: 'works', plannedLaunchOn: '2026-09-01' }))).toMatchObject({
      outcome: 'none',
      thresholdCents: 540_400_000,
    });
  });

  test('two purchases of 120 000 EUR in one homogeneous group are both under the duty', () => {
    const members = [{ purchase: 'other', estimatedValueCents: 12_000_000 }];
    expect(dutyOf(bought(12_000_000, { group: 'paint' }), { groupValue: { members } })).toMatchObject({
      outcome: 'duty',
      valueCents: 24_000_000,
      basis: 'group',
    });
    expect(dutyOf(bought(12_000_000), { groupValue: { members: [] } })).toMatchObject({ outcome: 'none' });
  });

  test('works of one operation count together, whatever the year', () => {
    const operation = {
      buyer: 'illu',
      definedOn: '2026-01-16',
      estimatedValueCents: 300_000_000,
      members: [{ purchase: 'later', estimatedValueCents: 300_000_000, plannedLaunchOn: '2027-03-01' }],
    };
    const works = bought(300_000_000, { category: 'works', operation: 'op1', plannedLaunchOn: '2026-09-01' });
    expect(dutyOf(works, { operation })).toMatchObject({
      outcome: 'duty',
      valueCents: 600_000_000,
      basis: 'operation',
    });
    const estimatedBySelf = { ...operation, estimatedValueCents: 700_000_000 };
    expect(dutyOf(works, { operation: estimatedBySelf })).toMatchObject({ valueCents: 700_000_000 });
  });

  test('supplies follow their group even inside an operation, works their operation even in a group', () => {
    const operation = { buyer: 'illu', definedOn: '2026-01-16', estimatedValueCents: 1, members: [] };
    const both = { group: 'paint', operation: 'op1' };
    expect(dutyOf(bought(100, both), { operation })).toMatchObject({ basis: 'group' });
    expect(dutyOf(bought(100, { ...both, category: 'works' }), { operation })).toMatchObject({ basis: 'operation' });
    expect(dutyOf(bought(100, { operation: 'op1' }), { operation })).toMatchObject({ basis: 'operation' });
  });

  test('years without a row leave the threshold unknown; once the duty exists it is presumed from the last row', () => {
    const long = { on: '2026-12-01', durationMonths: 12 };
    expect(dutyOf(bought(21_600_000, { ...long, plannedLaunchOn: '2028-01-10' }))).toEqual({
      outcome: 'thresholdUnknown',
      valueCents: 21_600_000,
      basis: 'alone',
      presumed: true,
    });
    expect(dutyOf(bought(21_599_999, { ...long, plannedLaunchOn: '2028-01-10' }))).toMatchObject({ presumed: false });
  });

  test('a review of 2012 knows no threshold and presumes nothing', () => {
    const review = { openedOn: '2012-01-16', answersDueOn: '2012-02-13', directorates: ['roads'] };
    const old = bought(50_000_000, { on: '2012-01-20', plannedLaunchOn: '2012-05-02' });
    const { state } = under
      .given()
      .when(old, { id: 'illu.2012.roads', on: '2012-01-20', facts: { ...declareFacts, review } });
    expect(state).toMatchObject({ purchases: [{ duty: { outcome: 'thresholdUnknown', presumed: false } }] });
  });

  test('refuses a value beyond what can be counted', () => {
    const members = [{ purchase: 'other', estimatedValueCents: Number.MAX_SAFE_INTEGER }];
    under
      .given()
      .when(bought(100, { group: 'paint' }), { facts: { ...declareFacts, groupValue: { members } } })
      .thenRefused('OUT_OF_RANGE', { field: 'estimatedValueCents' }, 'estimatedValueCents');
  });
});

describe('a purchase of an operation', () => {
  const operation = { buyer: 'illu', definedOn: '2026-01-16', estimatedValueCents: 600_000_000, members: [] };
  const works = bought(300_000_000, { category: 'works', operation: 'op1' });
  const attached = { purchase: 'rd940', estimatedValueCents: 300_000_000, plannedLaunchOn: first };

  test('is attached to it in the same append', () => {
    const { decision } = under.given().when(works, { facts: { ...declareFacts, operation } });
    expect(decision).toMatchObject({
      also: [{ stream: 'operation-op1', events: [operationEvents.PurchaseAttached(attached)] }],
    });
  });

  test('and not twice', () => {
    const known = { ...operation, members: [attached] };
    expect(under.given().when(works, { facts: { ...declareFacts, operation: known } }).decision).toMatchObject({
      also: [],
    });
  });

  test('refuses an operation that does not exist, of another buyer, or defined later', () => {
    const refused = (fact: object | undefined) =>
      under.given().when(works, { facts: { ...declareFacts, operation: fact } });
    const nobody = { estimatedValueCents: 0, members: [] };
    refused(nobody).thenRefused('OPERATION_UNKNOWN', { operation: 'op1' }, 'operation');
    refused({ ...operation, buyer: 'other' }).thenRefused('OPERATION_UNKNOWN', { operation: 'op1' }, 'operation');
    refused({ ...operation, definedOn: '2026-01-21' }).thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
