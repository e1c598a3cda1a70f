import { describe, expect, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { localEvaluationEvents as events } from '../events/local-evaluation-events.js';
import { closed, evaluatedLot, figures, lotFigures, opened } from '../testing/figures.js';
import { openLocalEvaluation } from './open-local-evaluation.js';

const options = { id: 'c1', on: '2026-05-04', facts: { figures: figures() } };
const { given } = slice(openLocalEvaluation, options);
const corrected = figures({
  position: '999',
  lots: [evaluatedLot({ bearsHours: true, figures: { ...lotFigures, validatedCentihours: 8_250 } })],
});
const reopened = events.LocalEvaluationReopened({ occurrence: 1, cause: 'figuresCorrected' });

describe('opening a local evaluation', () => {
  test('freezes the figures at a position; signatures are due 60 days later', () => {
    given().when({}).then(events.LocalEvaluationOpened(opened().data));
  });

  test('extends the signatures’ due day to a working day', () => {
    const { state } = given().when({}, { on: '2026-05-15' });
    // 14 July is a public holiday.
    expect(state).toMatchObject({ signaturesDueOn: '2026-07-15', signaturesDueAt: '2026-07-15T22:00:00Z' });
  });

  test('waits until every lot has ended', () => {
    given()
      .when({}, { facts: { figures: figures({ endedOn: undefined }) } })
      .thenRefused('CONTRACT_STILL_RUNNING', { contract: 'c1' });
    given().when({}, { on: '2026-04-29' }).thenRefused('BEFORE_PREVIOUS_STEP');
    given()
      .when({}, { facts: { figures: null } })
      .thenRefused('CONTRACT_UNKNOWN', { contract: 'c1' });
  });

  test('is done once while the figures stand, wherever the log stands', () => {
    given(opened()).when({}).thenUnchanged();
    given(opened(), closed())
      .when({}, { on: '2026-07-01', facts: { figures: figures({ position: '999' }) } })
      .thenUnchanged();
  });

  test('a late correction reopens it: new figures, new position, signatures again, the earlier version readable', () => {
    const outcome = given(opened(), closed()).when({}, { on: '2026-07-01', facts: { figures: corrected } });
    expect(outcome.decision).toMatchObject({
      events: [reopened, { type: 'LocalEvaluationOpened', data: { occurrence: 2, position: '999' } }],
    });
    expect(outcome.state).toMatchObject({
      status: 'open',
      occurrence: 2,
      signatures: [],
      current: { occurrence: 2, position: '999' },
      earlier: [{ occurrence: 1, position: '310' }],
    });
  });

  test('follows a reopening that somebody decided, figures moved or not', () => {
    const decided = events.LocalEvaluationReopened({ occurrence: 1, cause: 'decided', reason: 'Pièce retrouvée.' });
    expect(given(opened(), closed(), decided).when({}, { on: '2026-07-01' }).decision).toMatchObject({
      events: [{ type: 'LocalEvaluationOpened', data: { occurrence: 2 } }],
    });
  });

  test('is an act of its process on that contract', () => {
    expect(given().when({}).scope).toEqual({ sameAs: 'contract-c1', directorate: 'roads', contract: 'c1' });
    expect(openLocalEvaluation.roles).toEqual([]);
  });
});
