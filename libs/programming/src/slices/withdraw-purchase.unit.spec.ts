import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { directorateProgrammeEvents as e } from '../events/directorate-programme.js';
import { operationEvents } from '../events/operation.js';
import {
  answered,
  declaration,
  declared,
  duty,
  need,
  PROGRAMME,
  review,
  stepFacts,
  declareFacts,
} from '../testing/programme.js';
import { declarePurchase } from './declare-purchase.js';
import { submitProgramme } from './submit-programme.js';
import { withdrawPurchase } from './withdraw-purchase.js';

const facts = { ...stepFacts, operation: undefined };
const under = slice(withdrawPurchase, { id: PROGRAMME, on: '2026-01-27', facts });
const withdrawn = { purchase: 'rd940', reason: 'Besoin déclaré deux fois.' };

describe('withdrawing a purchase', () => {
  test('takes it out of the programme and out of its group; the log keeps what it was', () => {
    const outcome = under.given(declaration({ group: 'roads', duty })).when(withdrawn);
    outcome.then(e.PurchaseWithdrawn(withdrawn));
    expect(outcome.state).toMatchObject({
      purchases: [],
      departures: [{ purchase: 'rd940', group: 'roads', leftOn: '2026-01-27' }],
    });
    expect(outcome.scope).toEqual({ buyer: 'illu', directorate: 'roads' });
  });

  test('detaches it from its operation', () => {
    const member = { purchase: 'rd940', estimatedValueCents: 9_000_000, plannedLaunchOn: '2026-05-04' };
    const operation = { buyer: 'illu', definedOn: '2026-01-16', estimatedValueCents: 1, members: [member] };
    under
      .given(declaration({ operation: 'bypass' }))
      .when(withdrawn, { facts: { ...facts, operation } })
      .thenWith(
        [e.PurchaseWithdrawn(withdrawn)],
        [{ stream: 'operation-bypass', events: [operationEvents.PurchaseDetached(withdrawn)] }],
      );
  });

  test('may be declared anew under the same code', () => {
    slice(declarePurchase, { id: PROGRAMME, on: '2026-01-28', facts: declareFacts })
      .given(declaration(), e.PurchaseWithdrawn(withdrawn))
      .when(need)
      .then(declaration());
  });

  test('by mistake from a submitted programme is undone: declared again there, under its mandate, not before it left', () => {
    const mandates = [{ family: 'insertion' as const, votedOn: '2025-06-19' }];
    const closed = { ...declareFacts, mandates, review: { ...review, closedOn: '2026-01-27' } };
    const again = slice(declarePurchase, { id: PROGRAMME, on: '2026-01-28', facts: closed }).given(
      declared(),
      e.ProgrammeSubmitted({ late: false }, '2026-01-26'),
      e.PurchaseWithdrawn(withdrawn, '2026-01-27'),
    );
    again.when(need).then(declaration());
    again.when({ ...need, purchase: 'rd941' }).thenRefused('PROGRAMME_SUBMITTED', { submittedOn: '2026-01-26' });
    again
      .when(need, { on: '2026-01-26' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2026-01-26', previous: '2026-01-27' }, 'on');
    again.when({ ...need, family: 'food' }).thenRefused('MANDATE_MISSING', { families: ['food'], on: '2026-01-28' });
  });

  test('before the submission: likewise not declared again on a day before it left, nor before the submission after it', () => {
    const left = [declared(), e.PurchaseWithdrawn(withdrawn, '2026-01-27')];
    const again = slice(declarePurchase, { id: PROGRAMME, on: '2026-01-26', facts: declareFacts });
    again
      .given(...left)
      .when(need)
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2026-01-26', previous: '2026-01-27' }, 'on');
    const submitted = again.given(...left, e.ProgrammeSubmitted({ late: false }, '2026-01-29'));
    const voted = { ...declareFacts, mandates: [{ family: 'both' as const, votedOn: '2025-06-19' }] };
    submitted
      .when(need, { on: '2026-01-28', facts: voted })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2026-01-28', previous: '2026-01-29' }, 'on');
    submitted.when(need, { on: '2026-01-29', facts: voted }).then(declaration());
  });

  test('is not dated before the last change of the operation that it leaves', () => {
    const member = { purchase: 'rd940', estimatedValueCents: 9_000_000, plannedLaunchOn: '2026-05-04' };
    const operation = { buyer: 'illu', definedOn: '2026-01-16', estimatedValueCents: 1, members: [member] };
    under
      .given(declared({ operation: 'bypass' }))
      .when(withdrawn, { facts: { ...facts, operation: { ...operation, changedOn: '2026-01-28' } } })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2026-01-27', previous: '2026-01-28' }, 'on');
  });

  test('is still possible once the programme is submitted, no more once it is a contract', () => {
    const given = under.given(declaration(), e.ProgrammeSubmitted({ late: false }));
    given.when(withdrawn).then(e.PurchaseWithdrawn(withdrawn));
    given
      .when(withdrawn, { facts: { ...facts, plannedContract: { planned: true } } })
      .thenRefused('PURCHASE_PLANNED', { purchase: 'rd940' }, 'purchase');
    under.given().when(withdrawn).thenRefused('PURCHASE_UNKNOWN', { purchase: 'rd940' }, 'purchase');
  });

  test('is possible where another contract came to bear its code: it can never be planned itself', () => {
    const taken = { ...facts, plannedContract: { planned: false, taken: true } };
    under.given(declaration()).when(withdrawn, { facts: taken }).then(e.PurchaseWithdrawn(withdrawn));
  });

  test('is possible where the review was closed over the programme: it would count in the groups of others for ever', () => {
    under
      .given(declared({ group: 'roads' }))
      .when(withdrawn, { facts: { ...facts, review: { ...review, closedOn: '2026-01-24' } } })
      .then(e.PurchaseWithdrawn(withdrawn));
  });

  test('is not dated before what was entered of it, and the submission that follows is not dated before it', () => {
    const given = under.given(declared(), answered('clause', 'l1', '2026-01-26'));
    given.when(withdrawn, { on: '2026-01-25' }).thenRefused('BEFORE_PREVIOUS_STEP', {
      ...{ on: '2026-01-25', previous: '2026-01-26' },
    });
    const left = { ...e.PurchaseWithdrawn(withdrawn), effectiveOn: '2026-01-27' };
    slice(submitProgramme, { id: PROGRAMME, facts: { review, mandates: [], takenCodes: [] } })
      .given(declared(), left)
      .when({}, { on: '2026-01-26' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });

  test('the programme is submitted without it, as an answer of its own', () => {
    const left = { ...e.PurchaseWithdrawn(withdrawn), effectiveOn: '2026-01-27' };
    slice(submitProgramme, { id: PROGRAMME, facts: { review, mandates: [], takenCodes: [] } })
      .given(declared(), left)
      .when({}, { on: '2026-01-28' })
      .then(e.ProgrammeSubmitted({ late: false }));
  });
});
