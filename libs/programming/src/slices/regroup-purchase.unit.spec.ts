import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { directorateProgrammeEvents as e } from '../events/directorate-programme.js';
import { operationEvents } from '../events/operation.js';
import { PROGRAMME, declared, duty, noDuty, review, valueFacts } from '../testing/programme.js';
import { regroupPurchase } from './regroup-purchase.js';

const facts = { ...valueFacts, formerOperation: undefined };
const under = slice(regroupPurchase, { id: PROGRAMME, on: '2026-01-26', facts });
const reason = 'Groupe mal saisi.';
const ref = { purchase: 'rd940', reason };
const supplies = { category: 'suppliesServices' as const, plannedLaunchOn: '2026-09-01' };
const alone = { ...noDuty, thresholdCents: 21_600_000 };
const operation = (purchases: readonly string[]) => ({
  buyer: 'illu',
  definedOn: '2026-01-16',
  estimatedValueCents: 540_400_000,
  members: purchases.map((purchase) => ({
    ...{ purchase, estimatedValueCents: 9_000_000, plannedLaunchOn: '2026-05-04', attachedOn: '2026-01-20' },
  })),
});

describe('putting right what a purchase counts with (R2)', () => {
  test('out of a group that was a slip, it is counted alone, and is under the duty of the others no more', () => {
    const grouped = declared({
      ...supplies,
      group: 'paint',
      duty: { ...duty, basis: 'group', valueCents: 24_000_000 },
    });
    const outcome = under.given(grouped).when({ ...ref, leaves: ['group'] });
    outcome.then(e.PurchaseRegrouped({ ...ref, duty: alone }));
    expect(outcome.state).toMatchObject({
      purchases: [{ purchase: 'rd940', correctedOn: '2026-01-26' }],
      departures: [{ purchase: 'rd940', group: 'paint', leftOn: '2026-01-26' }],
    });
    expect(outcome.state).not.toMatchObject({ purchases: [{ group: 'paint' }] });
    expect(outcome.scope).toEqual({ buyer: 'illu', directorate: 'roads' });
  });

  test('in the right group, its duty is that of this group', () => {
    const members = [{ purchase: 'other', estimatedValueCents: 15_000_000 }];
    const tested = { ...duty, valueCents: 24_000_000, thresholdCents: 21_600_000, basis: 'group' as const };
    under
      .given(declared({ ...supplies, group: 'paint' }))
      .when({ ...ref, group: 'roadworks' }, { facts: { ...facts, groupValue: { members } } })
      .then(e.PurchaseRegrouped({ ...ref, group: 'roadworks', duty: tested }));
  });

  test('out of its operation, it is detached there in the same append', () => {
    const attached = declared({ operation: 'bypass', duty: { ...duty, basis: 'operation' } });
    under
      .given(attached)
      .when({ ...ref, leaves: ['operation'] }, { facts: { ...facts, formerOperation: operation(['rd940', 'rd941']) } })
      .thenWith(
        [e.PurchaseRegrouped({ ...ref, duty: noDuty })],
        [{ stream: 'operation-bypass', events: [operationEvents.PurchaseDetached(ref)] }],
      );
  });

  test('into the operation it belongs to, out of another: both are told at once', () => {
    const tested = { ...noDuty, valueCents: 540_400_000, basis: 'operation' as const };
    const member = { purchase: 'rd940', estimatedValueCents: 9_000_000, plannedLaunchOn: '2026-05-04' };
    under
      .given(declared({ operation: 'bypass', group: 'roadworks' }))
      .when(
        { ...ref, operation: 'ring' },
        { facts: { ...facts, operation: operation([]), formerOperation: operation(['rd940']) } },
      )
      .thenWith(
        [e.PurchaseRegrouped({ ...ref, group: 'roadworks', operation: 'ring', duty: tested })],
        [
          { stream: 'operation-bypass', events: [operationEvents.PurchaseDetached(ref)] },
          { stream: 'operation-ring', events: [operationEvents.PurchaseAttached(member)] },
        ],
      );
  });

  test('what is so already changes nothing; nothing named, or both at once, is refused', () => {
    const given = under.given(declared({ group: 'paint' }));
    given.when({ ...ref, group: 'paint' }).thenUnchanged();
    given.when({ ...ref, leaves: ['operation'] }).thenUnchanged();
    given.when(ref).thenRefused('NOTHING_TO_REGROUP');
    given
      .when({ ...ref, group: 'roadworks', leaves: ['group'] })
      .thenRefused('LEAVES_AND_JOINS', { group: 'roadworks' }, 'leaves');
    given
      .when({ ...ref, operation: 'ring', leaves: ['operation'] })
      .thenRefused('LEAVES_AND_JOINS', { group: 'ring' }, 'leaves');
  });

  test('refuses an operation that the buyer has not, a contract, and a value beyond counting', () => {
    const given = under.given(declared({ group: 'paint' }));
    given
      .when({ ...ref, operation: 'ring' }, { facts: { ...facts, operation: { ...operation([]), buyer: 'other' } } })
      .thenRefused('OPERATION_UNKNOWN', { operation: 'ring' }, 'operation');
    given
      .when({ ...ref, leaves: ['group'] }, { facts: { ...facts, plannedContract: { planned: true } } })
      .thenRefused('PURCHASE_PLANNED');
    const members = [{ purchase: 'other', estimatedValueCents: Number.MAX_SAFE_INTEGER }];
    given
      .when({ ...ref, group: 'roadworks' }, { facts: { ...facts, groupValue: { members } } })
      .thenRefused('OUT_OF_RANGE');
    under
      .given()
      .when({ ...ref, group: 'paint' })
      .thenRefused('PURCHASE_UNKNOWN');
  });

  test('is possible where the review was closed over the programme', () => {
    under
      .given(declared({ ...supplies, group: 'paint' }))
      .when({ ...ref, leaves: ['group'] }, { facts: { ...facts, review: { ...review, closedOn: '2026-01-24' } } })
      .then(e.PurchaseRegrouped({ ...ref, duty: alone }));
  });

  test('is not dated before the last change of the operation that it leaves, or of the one that it joins', () => {
    const changed = { ...operation(['rd940']), changedOn: '2026-01-27' };
    const refused = { on: '2026-01-26', previous: '2026-01-27' };
    under
      .given(declared({ operation: 'bypass' }))
      .when({ ...ref, leaves: ['operation'] }, { facts: { ...facts, formerOperation: changed } })
      .thenRefused('BEFORE_PREVIOUS_STEP', refused, 'on');
    under
      .given(declared())
      .when({ ...ref, operation: 'bypass' }, { facts: { ...facts, operation: changed } })
      .thenRefused('BEFORE_PREVIOUS_STEP', refused, 'on');
  });
});
