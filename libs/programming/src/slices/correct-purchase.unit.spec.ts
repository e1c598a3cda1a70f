import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import { operationEvents } from '../events/operation.js';
import { PROGRAMME, declared, duty, noDuty, review, valueFacts } from '../testing/programme.js';
import { correctPurchase } from './correct-purchase.js';

const reason = 'Tranche optionnelle oubliée';
const under = slice(correctPurchase, { id: PROGRAMME, on: '2026-01-25', facts: valueFacts });
const correction = {
  purchase: 'rd940',
  estimatedValueCents: 9_700_000,
  plannedLaunchOn: '2026-05-04',
  reason,
  duty: { ...noDuty, valueCents: 9_700_000 },
};

describe('correcting a purchase', () => {
  test('puts its value right, with a reason, and tests the duty again', () => {
    const outcome = under.given(declared()).when({ purchase: 'rd940', estimatedValueCents: 9_700_000, reason });
    outcome.then(directorateProgrammeEvents.PurchaseCorrected(correction));
    expect(outcome.state).toMatchObject({
      purchases: [{ estimatedValueCents: 9_700_000, correctedOn: '2026-01-25' }],
    });
  });

  test('a launch moved past 21 August 2026 brings the duty', () => {
    under
      .given(declared({ category: 'suppliesServices', estimatedValueCents: 21_600_000 }))
      .when({ purchase: 'rd940', plannedLaunchOn: '2026-08-21', reason })
      .then(
        directorateProgrammeEvents.PurchaseCorrected({
          ...correction,
          estimatedValueCents: 21_600_000,
          plannedLaunchOn: '2026-08-21',
          duty: { ...duty, valueCents: 21_600_000, thresholdCents: 21_600_000 },
        }),
      );
  });

  test('counts the other purchases of its group, not its own former value', () => {
    const members = [
      { purchase: 'rd940', estimatedValueCents: 9_000_000 },
      { purchase: 'other', estimatedValueCents: 12_000_000 },
    ];
    const { state } = under
      .given(declared({ group: 'roadworks' }))
      .when(
        { purchase: 'rd940', estimatedValueCents: 9_700_000, reason },
        { facts: { ...valueFacts, groupValue: { members } } },
      );
    expect(state).toMatchObject({ purchases: [{ duty: { basis: 'group', valueCents: 21_700_000 } }] });
  });

  test('attaches the purchase of an operation again, with its new value', () => {
    const operation = { buyer: 'illu', definedOn: '2026-01-16', estimatedValueCents: 1, members: [] };
    const { decision } = under
      .given(declared({ operation: 'op1' }))
      .when({ purchase: 'rd940', estimatedValueCents: 9_700_000, reason }, { facts: { ...valueFacts, operation } });
    const attached = { purchase: 'rd940', estimatedValueCents: 9_700_000, plannedLaunchOn: '2026-05-04' };
    expect(decision).toMatchObject({
      also: [{ stream: 'operation-op1', events: [operationEvents.PurchaseAttached(attached)] }],
    });
  });

  test('is possible after the submission too', () => {
    const { state } = under
      .given(declared(), directorateProgrammeEvents.ProgrammeSubmitted({ late: false }))
      .when({ purchase: 'rd940', plannedLaunchOn: '2026-06-01', reason });
    expect(state).toMatchObject({ purchases: [{ plannedLaunchOn: '2026-06-01' }] });
  });

  test('the values it has already change nothing', () => {
    under.given(declared()).when({ purchase: 'rd940', plannedLaunchOn: '2026-05-04', reason }).thenUnchanged();
  });

  test('refuses to correct nothing, below the lots, or to a launch in the past', () => {
    const given = under.given(declared());
    given.when({ purchase: 'rd940', reason }).thenRefused('NOTHING_TO_CORRECT');
    given
      .when({ purchase: 'rd940', estimatedValueCents: 1, reason })
      .thenRefused('LOTS_EXCEED_PURCHASE', { lotsCents: 9_000_000, estimatedCents: 1 }, 'estimatedValueCents');
    given.when({ purchase: 'rd940', plannedLaunchOn: '2026-01-24', reason }).thenRefused('LAUNCH_BEFORE_DECLARATION');
  });

  test('refuses once the purchase is a contract, once the review is closed, and a value beyond counting', () => {
    const value = { purchase: 'rd940', estimatedValueCents: 9_700_000, reason };
    under
      .given(declared())
      .when(value, { facts: { ...valueFacts, plannedContract: { planned: true } } })
      .thenRefused('PURCHASE_PLANNED', { purchase: 'rd940' }, 'purchase');
    under
      .given(declared())
      .when(value, { facts: { ...valueFacts, review: { ...review, closedOn: '2026-01-24' } } })
      .thenRefused('REVIEW_CLOSED', { closedOn: '2026-01-24' });
    const members = [{ purchase: 'other', estimatedValueCents: Number.MAX_SAFE_INTEGER }];
    under
      .given(declared({ group: 'roadworks' }))
      .when(value, { facts: { ...valueFacts, groupValue: { members } } })
      .thenRefused('OUT_OF_RANGE');
    under.given().when(value).thenRefused('PURCHASE_UNKNOWN', { purchase: 'rd940' }, 'purchase');
  });
});
