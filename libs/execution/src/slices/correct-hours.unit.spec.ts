import { describe, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { hoursEvents as events } from '../events/hours-events.js';
import { hours } from '../rules/figures.js';
import { contract, declared, participant, validated } from '../testing/month.js';
import { correctHours } from './correct-hours.js';

const { given } = slice(correctHours, { id: 'c1.202601', facts: { contract, freeze: {}, participant } });
const head = { kind: 'human' as const, id: 'head', roles: ['essHead'] };
/** The largest figure of hours that a command takes. */
const MOST_ENTERED = 10_000_000_000;
const data = { statement: 'h1', deltaCentihours: -350, reason: 'payrollDiffers', on: '2026-03-02' };
const delta = (deltaCentihours: number) =>
  events.HoursCorrected({
    statement: 'h1',
    contract: 'c1',
    month: '2026-01',
    lot: 'l1',
    participant: 'p1',
    deltaCentihours,
    reason: 'payrollDiffers',
  });

describe('correcting validated hours', () => {
  test('is a signed, reasoned delta that names the statement; the statement stays', () => {
    given(declared(), validated()).when(data).then(delta(-350));
    given(declared(), validated(), delta(-350))
      .when({ ...data, deltaCentihours: 100 })
      .then(delta(100));
  });

  test('concerns a validated statement', () => {
    given().when(data).thenRefused('STATEMENT_UNKNOWN', { statement: 'h1' }, 'statement');
    given(declared()).when(data).thenRefused('STATEMENT_NOT_VALIDATED', { statement: 'h1' }, 'statement');
  });

  test('neither corrects by nothing, nor below zero, nor beyond the days’ hours', () => {
    given(declared(), validated())
      .when({ ...data, deltaCentihours: 0 })
      .thenRefused('CORRECTION_EMPTY');
    given(declared(), validated(), delta(-350))
      .when({ ...data, deltaCentihours: -3151 })
      .thenRefused('CORRECTION_BELOW_ZERO', { statement: 'h1', counted: '31,50 h', delta: '−31,51 h' });
    given(declared(), validated(), delta(-350))
      .when({ ...data, deltaCentihours: 8851 })
      .thenRefused('HOURS_IMPOSSIBLE', { hours: '120,01 h', days: 5, maximum: '120,00 h' });
  });

  test('adds no hours that would overlap beyond what the days hold, and may always take hours away', () => {
    const other = declared({ statement: 'h2', employer: 's1', modality: 'GEIQ', centihours: 8000 });
    given(declared(), validated(), other)
      .when({ ...data, deltaCentihours: 501 })
      .thenRefused(
        'OVERLAP_IMPOSSIBLE',
        { hours: '120,01 h', days: 5, maximum: '120,00 h', statements: ['h2'] },
        'deltaCentihours',
      );
    given(declared(), validated(), other)
      .when({ ...data, deltaCentihours: 500 })
      .then(delta(500));
    const tooMuch = declared({ statement: 'h2', employer: 's1', modality: 'GEIQ', centihours: 12_000 });
    given(declared(), validated(), tooMuch).when(data).then(delta(-350));
  });

  test('of any size is answered with its exact figures', () => {
    given(declared(), validated())
      .when({ ...data, deltaCentihours: MOST_ENTERED })
      .thenRefused('HOURS_IMPOSSIBLE', { hours: hours(3500 + MOST_ENTERED), days: 5, maximum: '120,00 h' });
    given(declared(), validated())
      .when({ ...data, deltaCentihours: -MOST_ENTERED })
      .thenRefused('CORRECTION_BELOW_ZERO', {
        statement: 'h1',
        counted: '35,00 h',
        delta: hours(-MOST_ENTERED),
      });
  });

  test('of figures not yet frozen is the facilitator’s, not the head’s', () => {
    given(declared(), validated()).when(data, { actor: head }).thenRefused('CORRECTION_OPEN', { contract: 'c1' });
  });

  describe('once the local evaluation has frozen the figures', () => {
    const frozen = { facts: { contract, freeze: { frozenOn: '2026-03-01' }, participant } };
    const asked = events.HoursCorrectionRequested(
      { statement: 'h1', lot: 'l1', deltaCentihours: -350, reason: 'payrollDiffers' },
      '2026-03-02',
    );

    test('the facilitator corrects nothing any more', () => {
      given(declared(), validated(), asked)
        .when(data, frozen)
        .thenRefused('CORRECTION_OF_FROZEN', { contract: 'c1', frozenOn: '2026-03-01' });
    });

    test('the head makes the correction that another person asked for, as it was asked, once', () => {
      given(declared(), validated(), asked)
        .when(data, { ...frozen, actor: head })
        .then(delta(-350));
      given(declared(), validated(), asked, delta(-350))
        .when(data, { ...frozen, actor: head })
        .thenRefused('CORRECTION_NOT_REQUESTED');
    });

    test('nobody corrects alone', () => {
      given(declared(), validated())
        .when(data, { ...frozen, actor: head })
        .thenRefused('CORRECTION_NOT_REQUESTED', { statement: 'h1' }, 'statement');
      given(declared(), validated(), asked)
        .when({ ...data, deltaCentihours: -300 }, { ...frozen, actor: head })
        .thenRefused('CORRECTION_NOT_REQUESTED');
      given(declared(), validated(), asked)
        .when({ ...data, reason: 'audit' }, { ...frozen, actor: head })
        .thenRefused('CORRECTION_NOT_REQUESTED');
    });

    test('not before it was asked for', () => {
      given(declared(), validated(), { ...asked, effectiveOn: '2026-03-03' })
        .when(data, { ...frozen, actor: head })
        .thenRefused('BEFORE_PREVIOUS_STEP');
    });
  });

  test('follows the validation', () => {
    given(declared(), validated())
      .when({ ...data, on: '2026-02-04' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
