import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { directorateProgrammeEvents } from '../events/directorate-programme.js';
import { PROGRAMME, declaration, declared, lots, need, review, declareFacts } from '../testing/programme.js';
import { declarePurchase } from './declare-purchase.js';

const under = slice(declarePurchase, { id: PROGRAMME, on: '2026-01-20', facts: declareFacts });

describe('declaring a purchase', () => {
  test('keeps its lots and, without an estimate, counts their sum', () => {
    under.given().when(need).then(declaration());
  });

  test('an estimate may count more than the lots (options, renewals), never less', () => {
    const { state } = under.given().when({ ...need, estimatedValueCents: 9_500_000 });
    expect(state).toMatchObject({ purchases: [{ estimatedValueCents: 9_500_000, declaredOn: '2026-01-20' }] });
    under
      .given()
      .when({ ...need, estimatedValueCents: 8_999_999 })
      .thenRefused('LOTS_EXCEED_PURCHASE', { lotsCents: 9_000_000, estimatedCents: 8_999_999 }, 'estimatedValueCents');
  });

  test('after the day answers were due it is late, until the review closes', () => {
    under.given().when(need, { on: '2026-02-12' }).then(declaration());
    under
      .given()
      .when(need, { on: '2026-02-13' })
      .then(declaration({ late: true }));
    under
      .given()
      .when(need, { on: '2026-02-20', facts: { ...declareFacts, review: { ...review, closedOn: '2026-02-19' } } })
      .thenRefused('REVIEW_CLOSED', { closedOn: '2026-02-19' });
  });

  test('said again it changes nothing; other content under its code is refused', () => {
    under.given(declared()).when(need).thenUnchanged();
    under
      .given(declared())
      .when({ ...need, durationMonths: 15 })
      .thenRefused('PURCHASE_ALREADY_DECLARED', { purchase: 'rd940' }, 'purchase');
  });

  test('a code names one contract: one that another programme or a contract bears is refused', () => {
    const elsewhere = { ...declareFacts, codeHolder: { programme: 'illu.2026.schools' } };
    under
      .given()
      .when(need, { facts: elsewhere })
      .thenRefused('PURCHASE_CODE_TAKEN', { purchase: 'rd940' }, 'purchase');
    const running = { ...declareFacts, plannedContract: { planned: false, taken: true } };
    under.given().when(need, { facts: running }).thenRefused('PURCHASE_CODE_TAKEN', { purchase: 'rd940' }, 'purchase');
  });

  test('refuses a review that is not open, a directorate outside it, a day before its opening', () => {
    under
      .given()
      .when(need, { facts: { ...declareFacts, review: { directorates: [] } } })
      .thenRefused('REVIEW_NOT_OPEN', { review: 'illu.2026' });
    under
      .given()
      .when(need, { id: 'illu.2026.culture' })
      .thenRefused('DIRECTORATE_UNKNOWN', { directorate: 'culture', known: ['roads', 'schools'] });
    under
      .given()
      .when(need, { on: '2026-01-14' })
      .thenRefused('BEFORE_PREVIOUS_STEP', { on: '2026-01-14', previous: '2026-01-15' }, 'on');
  });

  test('refuses anything more once the programme is submitted, and a code that is a contract’s already', () => {
    under
      .given(directorateProgrammeEvents.ProgrammeSubmitted({ late: false }, '2026-01-18'))
      .when(need)
      .thenRefused('PROGRAMME_SUBMITTED', { submittedOn: '2026-01-18' });
    under
      .given()
      .when(need, { facts: { ...declareFacts, plannedContract: { planned: true } } })
      .thenRefused('PURCHASE_PLANNED', { purchase: 'rd940' }, 'purchase');
  });

  test('refuses a purchase without lots, with one lot twice, of no duration, or launched already', () => {
    const [first] = lots;
    under
      .given()
      .when({ ...need, lots: [] })
      .thenRefused('LOTS_MISSING', {}, 'lots');
    under
      .given()
      .when({ ...need, lots: [first, { ...first, officialName: 'Autre' }] })
      .thenRefused('LOT_DUPLICATE', { lot: 'l1' }, 'lots.1.lot');
    under
      .given()
      .when({ ...need, durationMonths: 0 })
      .thenRefused('DURATION_MISSING', {}, 'durationMonths');
    under
      .given()
      .when({ ...need, plannedLaunchOn: '2026-01-19' })
      .thenRefused('LAUNCH_BEFORE_DECLARATION', { plannedLaunchOn: '2026-01-19', on: '2026-01-20' }, 'plannedLaunchOn');
  });

  test('refuses lots whose sum cannot be written', () => {
    const largest = { ...lots[0], estimatedValueCents: 10_000_000_000_000 };
    const many = Array.from({ length: 901 }, (_, i) => ({ ...largest, lot: `l${i}` }));
    under
      .given()
      .when({ ...need, lots: many })
      .thenRefused('OUT_OF_RANGE', { field: 'estimatedValueCents' }, 'lots');
  });

  test('an agent acts in the directorate of the programme', () => {
    expect(under.given().when(need).scope).toEqual({ buyer: 'illu', directorate: 'roads' });
    expect(under.given().when(need, { id: 'illu.2026' }).scope).toBeUndefined();
  });
});
