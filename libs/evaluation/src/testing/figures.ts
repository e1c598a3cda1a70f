import { localEvaluationEvents } from '../events/local-evaluation-events.js';
import type { ContractFiguresFact, EvaluatedContractFact, EvaluatedLotFact } from '../facts.js';
import type { LotFigures } from '../model/local-evaluation-state.js';

export const lotFigures: LotFigures = {
  lot: 'l1',
  agreedCentihours: 10_000,
  dueCentihours: 9_000,
  declaredCentihours: 9_000,
  validatedCentihours: 8_500,
  creditInCentihours: 0,
  creditOutCentihours: 0,
  balanceCentihours: -500,
  shortfallCentihours: 500,
  surplusCentihours: 0,
};

export function evaluatedLot(change: Partial<EvaluatedLotFact> = {}): EvaluatedLotFact {
  return { figures: lotFigures, clauseKinds: [], bearsHours: false, ...change };
}

/** A contract whose only lot, with an hour clause, ended on 2026-04-30. */
export function figures(change: Partial<ContractFiguresFact> = {}): ContractFiguresFact {
  return {
    contract: 'c1',
    buyer: 'b1',
    directorate: 'roads',
    zone: 'Europe/Paris',
    calendar: 'FR',
    endedOn: '2026-04-30',
    position: '310',
    lots: [evaluatedLot({ bearsHours: true, clauseKinds: ['executionCondition'] })],
    persons: 3,
    penaltiesCents: 0,
    ...change,
  };
}

export const contract: EvaluatedContractFact = {
  contract: 'c1',
  buyer: 'b1',
  directorate: 'roads',
  facilitators: [{ body: 'plie' }],
};

type Opened = Parameters<typeof localEvaluationEvents.LocalEvaluationOpened>[0];

/** The opening of 2026-05-04: signatures due on 3 July. */
export function opened(change: Partial<Opened> = {}, on = '2026-05-04') {
  const data: Opened = {
    buyer: 'b1',
    directorate: 'roads',
    contract: 'c1',
    occurrence: 1,
    position: '310',
    figures: [lotFigures],
    persons: 3,
    penaltiesCents: 0,
    requiredSignatures: ['directorate', 'facilitator'],
    signaturesDueOn: '2026-07-03',
    signaturesDueAt: '2026-07-03T22:00:00Z',
    ...change,
  };
  return localEvaluationEvents.LocalEvaluationOpened(data, on);
}

/** Signed by `actor1`, whom the harness gives to history. */
export function signed(as: 'directorate' | 'facilitator' | 'mission', on = '2026-05-20', occurrence = 1) {
  return localEvaluationEvents.LocalEvaluationSigned({ as, occurrence }, on);
}

/** An indicator held against its point 0, with the three impacts, unless told otherwise. */
export function assessed(change: Partial<Parameters<typeof localEvaluationEvents.AssessmentRecorded>[0]> = {}) {
  return localEvaluationEvents.AssessmentRecorded(
    { indicator: 'accessToWork', pointZero: 0, expected: 'strong', perceived: 'medium', real: 'medium', ...change },
    '2026-05-15',
  );
}

export function closed(on = '2026-06-01', occurrence = 1) {
  return localEvaluationEvents.LocalEvaluationClosed(
    { buyer: 'b1', directorate: 'roads', contract: 'c1', occurrence },
    on,
  );
}
