import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { operationEvents } from '../events/operation.js';
import { attachPurchase } from './attach-purchase.js';

const defined = operationEvents.OperationDefined(
  { buyer: 'illu', directorate: 'roads', officialName: 'Contournement', estimatedValueCents: 600_000_000 },
  '2026-01-16',
);
const later = { purchase: 'rd941', estimatedValueCents: 300_000_000, plannedLaunchOn: '2027-03-01' };
const under = slice(attachPurchase, { on: '2026-01-20' });

describe('attaching a purchase to an operation', () => {
  test('counts a purchase of a later year now', () => {
    const outcome = under.given(defined).when(later);
    outcome.then(operationEvents.PurchaseAttached(later));
    expect(outcome.scope).toEqual({ buyer: 'illu', directorate: 'roads' });
  });

  test('attached again with another value, it counts once, with the last one', () => {
    const other = { ...later, purchase: 'rd942' };
    const given = under.given(
      defined,
      operationEvents.PurchaseAttached(later),
      operationEvents.PurchaseAttached(other),
    );
    given.when(later).thenUnchanged();
    const { state } = given.when({ ...later, estimatedValueCents: 310_000_000 });
    expect(state).toMatchObject({ members: [{ purchase: 'rd941', estimatedValueCents: 310_000_000 }, other] });
  });

  test('refuses a value that, with the others of the operation, cannot be counted (R14)', () => {
    const huge = { ...later, purchase: 'rd942', estimatedValueCents: Number.MAX_SAFE_INTEGER };
    under
      .given(defined, operationEvents.PurchaseAttached(huge))
      .when(later)
      .thenRefused('OUT_OF_RANGE', { field: 'estimatedValueCents' }, 'estimatedValueCents');
  });

  test('is not dated before the operation was amended, nor before its own attachment', () => {
    const terms = { officialName: 'Contournement', estimatedValueCents: 1, reason: 'Faute de frappe.' };
    under
      .given(defined, operationEvents.OperationAmended(terms, '2026-01-21'))
      .when(later)
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2026-01-20', previous: '2026-01-21' }, 'on');
    under
      .given(defined, operationEvents.PurchaseAttached(later, '2026-01-22'))
      .when({ ...later, estimatedValueCents: 1 })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2026-01-20', previous: '2026-01-22' }, 'on');
  });

  test('refuses a day before the operation; an unknown operation has no scope', () => {
    under
      .given(defined)
      .when({ ...later, on: '2026-01-15' }, { on: '2026-01-15' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
    under.given().when(later).thenRefused('OPERATION_UNKNOWN', { operation: 'entity1' });
    expect(under.given().when(later).scope).toBeUndefined();
  });
});
