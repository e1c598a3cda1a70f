import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import { operationEvents } from '../events/operation.js';
import type { DirectorateProgrammeState } from '../model/directorate-programme-state.js';
import { openLots } from '../rules/open-lots.js';
import {
  PROGRAMME,
  answered,
  declared,
  duty,
  lots,
  noDuty,
  review,
  sized,
  correctFacts,
} from '../testing/programme.js';
import { correctPurchase } from './correct-purchase.js';

const reason = 'Tranche optionnelle oubliée';
const under = slice(correctPurchase, { id: PROGRAMME, on: '2026-01-25', facts: correctFacts });
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

  test('a family or category typed wrong is put right: the duty is tested for it, and the lots are decided anew', () => {
    const left = directorateProgrammeEvents.LotLeftWithoutClause(
      { purchase: 'rd940', lot: 'l1', reason: 'Chantier court.' },
      '2026-01-22',
    );
    const outcome = under
      .given(declared({ plannedLaunchOn: '2026-09-01', estimatedValueCents: 30_000_000 }), left)
      .when({ purchase: 'rd940', category: 'suppliesServices', reason });
    expect(outcome.state).toMatchObject({
      purchases: [{ category: 'suppliesServices', duty: { outcome: 'duty', valueCents: 30_000_000 } }],
    });
    expect(outcome.state).not.toMatchObject({ purchases: [{ lots: [{ decision: expect.anything() }] }] });
  });

  test('a name or a duration is put right, and what was decided stays', () => {
    const left = directorateProgrammeEvents.LotLeftWithoutClause(
      { purchase: 'rd940', lot: 'l1', reason: 'Chantier court.' },
      '2026-01-22',
    );
    const given = under.given(declared(), left);
    expect(given.when({ purchase: 'rd940', officialName: 'RD 941', durationMonths: 20, reason }).state).toMatchObject({
      purchases: [{ officialName: 'RD 941', durationMonths: 20, lots: [{ decision: { kind: 'none' } }, {}] }],
    });
    given.when({ purchase: 'rd940', durationMonths: 0, reason }).thenRefused('DURATION_MISSING', {}, 'durationMonths');
    given.when({ purchase: 'rd940', family: 'insertion', durationMonths: 14, reason }).thenUnchanged();
  });

  test('lowers value and lots together in one command; a lot whose value moved is sized and decided anew (R1)', () => {
    const [first, second] = lots;
    if (!first || !second) throw new Error('no lots');
    const lower = [{ ...first, estimatedValueCents: 700_000 }, second];
    const of = (lot: string) =>
      [
        answered('noClause', lot),
        sized(lot),
        directorateProgrammeEvents.LotLeftWithoutClause({ purchase: 'rd940', lot, reason: 'Court.' }, '2026-01-22'),
      ] as const;
    const outcome = under.given(declared(), ...of('l1'), ...of('l2')).when({ purchase: 'rd940', lots: lower, reason });
    outcome.then(
      directorateProgrammeEvents.PurchaseCorrected({
        ...correction,
        lots: lower,
        estimatedValueCents: 1_700_000,
        duty: { ...noDuty, valueCents: 1_700_000 },
      }),
    );
    const [purchase] = (outcome.state as DirectorateProgrammeState).purchases;
    if (!purchase) throw new Error('no purchase');
    expect(openLots(purchase)).toEqual(['l1']);
    expect(purchase.lots[0]).toMatchObject({ lot: 'l1', estimatedValueCents: 700_000, opportunity: expect.anything() });
    expect(purchase.lots[0]).not.toHaveProperty('sizing');
    expect(purchase.lots[1]).toMatchObject({ sizing: { centihours: 83_300 }, decision: { kind: 'none' } });
  });

  test('refuses a value below its lots, and lots that are none', () => {
    const known = under.given(declared());
    known.when({ purchase: 'rd940', lots, estimatedValueCents: 8_999_999, reason }).thenRefused('LOTS_EXCEED_PURCHASE');
    known.when({ purchase: 'rd940', lots: [], reason }).thenRefused('LOTS_MISSING', {}, 'lots');
    known.when({ purchase: 'rd940', lots, reason }).thenUnchanged();
  });

  test('lots corrected alone carry a value that was their sum with them, and leave one that counted more', () => {
    const [first] = lots;
    if (!first) throw new Error('no lots');
    const more = { ...correction, lots: [first] };
    const given = { purchase: 'rd940', lots: [first], reason };
    under
      .given(declared())
      .when(given)
      .then(
        directorateProgrammeEvents.PurchaseCorrected({
          ...{ ...more, estimatedValueCents: 8_000_000, duty: { ...noDuty, valueCents: 8_000_000 } },
        }),
      );
    // 12 000 EUR of options besides the lots.
    under
      .given(declared({ estimatedValueCents: 10_200_000 }))
      .when(given)
      .then(
        directorateProgrammeEvents.PurchaseCorrected({
          ...{ ...more, estimatedValueCents: 10_200_000, duty: { ...noDuty, valueCents: 10_200_000 } },
        }),
      );
  });

  test('raises value and lots together: a typo of two digits too few is put right in one command', () => {
    const [first, second] = lots;
    if (!first || !second) throw new Error('no lots');
    const raised = [{ ...first, estimatedValueCents: 800_000_000 }, second];
    const outcome = under
      .given(declared({ plannedLaunchOn: '2026-08-21' }))
      .when({ purchase: 'rd940', lots: raised, estimatedValueCents: 801_000_000, reason });
    expect(outcome.state).toMatchObject({ purchases: [{ duty: { outcome: 'duty', valueCents: 801_000_000 } }] });
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
        { facts: { ...correctFacts, groupValue: { members } } },
      );
    expect(state).toMatchObject({ purchases: [{ duty: { basis: 'group', valueCents: 21_700_000 } }] });
  });

  test('attaches the purchase of an operation again, with its new value', () => {
    const operation = { buyer: 'illu', definedOn: '2026-01-16', estimatedValueCents: 1, members: [] };
    const { decision } = under
      .given(declared({ operation: 'op1' }))
      .when({ purchase: 'rd940', estimatedValueCents: 9_700_000, reason }, { facts: { ...correctFacts, operation } });
    const attached = { purchase: 'rd940', estimatedValueCents: 9_700_000, plannedLaunchOn: '2026-05-04' };
    expect(decision).toMatchObject({
      also: [{ stream: 'operation-op1', events: [operationEvents.PurchaseAttached(attached)] }],
    });
  });

  test('a family put right in a submitted programme needs a mandate for it, as the submission did', () => {
    const food = { purchase: 'rd940', family: 'food', reason } as const;
    const submitted = under.given(declared(), directorateProgrammeEvents.ProgrammeSubmitted({ late: false }));
    const mandates = [{ family: 'insertion' as const, votedOn: '2025-06-19' }];
    submitted
      .when(food, { facts: { ...correctFacts, mandates } })
      .thenRefused('MANDATE_MISSING', { families: ['food'], on: '2026-01-25' });
    const both = [{ family: 'both' as const, votedOn: '2025-06-19' }];
    expect(submitted.when(food, { facts: { ...correctFacts, mandates: both } }).state).toMatchObject({
      purchases: [{ family: 'food' }],
    });
    expect(under.given(declared()).when(food).state).toMatchObject({ purchases: [{ family: 'food' }] });
  });

  test('is not dated before the last change of the operation that it counts in', () => {
    const operation = { buyer: 'illu', definedOn: '2026-01-16', estimatedValueCents: 1, members: [] };
    const given = under.given(declared({ operation: 'op1' }));
    const facts = { ...correctFacts, operation: { ...operation, changedOn: '2026-01-26' } };
    given
      .when({ purchase: 'rd940', estimatedValueCents: 9_700_000, reason }, { facts })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2026-01-25', previous: '2026-01-26' }, 'on');
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
      .when(value, { facts: { ...correctFacts, plannedContract: { planned: true } } })
      .thenRefused('PURCHASE_PLANNED', { purchase: 'rd940' }, 'purchase');
    under
      .given(declared())
      .when(value, { facts: { ...correctFacts, review: { ...review, closedOn: '2026-01-24' } } })
      .thenRefused('REVIEW_CLOSED', { closedOn: '2026-01-24' });
    const members = [{ purchase: 'other', estimatedValueCents: Number.MAX_SAFE_INTEGER }];
    under
      .given(declared({ group: 'roadworks' }))
      .when(value, { facts: { ...correctFacts, groupValue: { members } } })
      .thenRefused('OUT_OF_RANGE');
    under.given().when(value).thenRefused('PURCHASE_UNKNOWN', { purchase: 'rd940' }, 'purchase');
  });
});
