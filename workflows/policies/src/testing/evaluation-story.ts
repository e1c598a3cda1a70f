import { contractEvents } from '@clausier/contract';
import { centralEvaluationEvents, localEvaluationEvents } from '@clausier/evaluation';
import type { NewEvent } from '@clausier/kernel';
import { on, type Entry } from './log.js';

const inEvaluation = (...events: readonly NewEvent[]): Entry => on('localEvaluation', 'k1', ...events);

const lotFigures = {
  lot: 'l1',
  agreedCentihours: 100_000,
  dueCentihours: 100_000,
  declaredCentihours: 100_000,
  validatedCentihours: 100_000,
  creditInCentihours: 0,
  creditOutCentihours: 0,
  balanceCentihours: 0,
  shortfallCentihours: 0,
  surplusCentihours: 0,
};

/** Figures of `k1` frozen on that day, at that position of the log. */
export function opened(openedOn: string, position: string, occurrence = 1): Entry {
  return inEvaluation(
    localEvaluationEvents.LocalEvaluationOpened(
      {
        buyer: 'b1',
        directorate: 'roads',
        contract: 'k1',
        occurrence,
        position,
        figures: [lotFigures],
        persons: 1,
        penaltiesCents: 0,
        requiredSignatures: ['directorate', 'facilitator'],
        signaturesDueOn: '2027-02-22',
        signaturesDueAt: '2027-02-22T23:00:00Z',
      },
      openedOn,
    ),
  );
}

export function closed(closedOn: string, occurrence = 1): Entry {
  const data = { buyer: 'b1', directorate: 'roads', contract: 'k1', occurrence };
  return inEvaluation(localEvaluationEvents.LocalEvaluationClosed(data, closedOn));
}

export function reopened(reopenedOn: string, occurrence = 1): Entry {
  const data = { occurrence, cause: 'decided' as const, reason: 'Pièce retrouvée.' };
  return inEvaluation(localEvaluationEvents.LocalEvaluationReopened(data, reopenedOn));
}

export function evaluated(closedOn: string): Entry {
  return on('contract', 'k1', contractEvents.ContractEvaluated({ evaluationClosedOn: closedOn }, closedOn));
}

export const resumed = on('contract', 'k1', contractEvents.EvaluationResumed({}, '2027-04-01'));

const inYear = (...events: readonly NewEvent[]): Entry => on('centralEvaluation', 'b1.2025', ...events);
const HEAD = 'ab'.repeat(32);

/** The year 2025, opened on Sunday 1 February 2026. */
export const yearOpened = inYear(
  centralEvaluationEvents.CentralEvaluationOpened(
    {
      buyer: 'b1',
      year: 2025,
      freezeOn: '2026-03-01',
      publicationDueOn: '2026-03-31',
      publicationDueAt: '2026-03-31T22:00:00Z',
    },
    '2026-02-01',
  ),
);
export const yearFrozen = inYear(
  centralEvaluationEvents.PerimetersFrozen(
    { position: '9', headHash: HEAD, closed: [], activity: [], missing: [] },
    '2026-03-01',
  ),
  centralEvaluationEvents.IndicatorsComputed(
    { position: '9', headHash: HEAD, illustrative: true, indicators: [], personTables: [] },
    '2026-03-01',
  ),
);
export const yearPublished = inYear(
  centralEvaluationEvents.CentralEvaluationPublished(
    { version: 1, position: '9', illustrative: true, personTables: [], withheld: [] },
    '2026-03-27',
  ),
);
