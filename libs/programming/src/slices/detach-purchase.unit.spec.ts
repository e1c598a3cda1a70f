import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { operationEvents as e } from '../events/operation.js';
import { detachPurchase } from './detach-purchase.js';

const defined = e.OperationDefined(
  { buyer: 'illu', directorate: 'roads', officialName: 'Contournement', estimatedValueCents: 600_000_000 },
  '2026-01-16',
);
const attached = e.PurchaseAttached(
  { purchase: 'rd941', estimatedValueCents: 300_000_000, plannedLaunchOn: '2027-03-01' },
  '2026-01-20',
);
const data = { purchase: 'rd941', reason: 'Rattaché par erreur.' };
const under = slice(detachPurchase, { on: '2026-01-26', facts: { holding: {} } });

describe('detaching a purchase that no programme holds', () => {
  test('its value counts in the operation no more', () => {
    const outcome = under.given(defined, attached).when(data);
    outcome.then(e.PurchaseDetached(data));
    expect(outcome.state).toMatchObject({ members: [], changedOn: '2026-01-26' });
    expect(outcome.scope).toEqual({ buyer: 'illu', directorate: 'roads' });
  });

  test('one that a programme holds is put right there, so that both sides stay one', () => {
    under
      .given(defined, attached)
      .when(data, { facts: { holding: { programme: 'illu.2026.roads' } } })
      .thenRefused('PURCHASE_OF_PROGRAMME', { purchase: 'rd941', programme: 'illu.2026.roads' }, 'purchase');
  });

  test('refuses what is not attached, a day before it was, and an unknown operation', () => {
    under
      .given(defined)
      .when(data)
      .thenRefused('PURCHASE_NOT_ATTACHED', { purchase: 'rd941', operation: 'entity1' }, 'purchase');
    under.given(defined, attached).when(data, { on: '2026-01-19' }).thenRefused('BEFORE_PREVIOUS_STEP');
    under.given().when(data).thenRefused('OPERATION_UNKNOWN');
    expect(under.given().when(data).scope).toBeUndefined();
  });
});
