export { evaluationContext } from './context.js';
export { centralEvaluationEvents } from './events/central-evaluation-events.js';
export { IMPACT_LEVELS, SIGNATURES, localEvaluationEvents, type Signature } from './events/local-evaluation-events.js';
export type { ContractFiguresFact, EvaluatedContractFact, EvaluatedLotFact, EvaluationBuyerFact } from './facts.js';
export { indicators } from './indicators/index.js';
export {
  SCOPES,
  UNITS,
  type Indicator,
  type IndicatorResult,
  type Outcome,
  type RowRef,
  type Scope,
  type Unit,
} from './indicators/indicator.js';
export { personsOf } from './indicators/persons.js';
export type { Perimeter } from './indicators/view.js';
export { centralEvaluation } from './model/central-evaluation.js';
export {
  centralEvaluationId,
  partsOfCentralEvaluationId,
  type CentralEvaluationState,
  type ComputedIndicators,
  type FrozenPerimeters,
  type Publication,
  type PublishedVersion,
} from './model/central-evaluation-state.js';
export type * from './model/evaluation-input.js';
export { localEvaluation } from './model/local-evaluation.js';
export type {
  Assessment,
  EvaluationRecord,
  FrozenFigures,
  LocalEvaluationState,
  LotFigures,
  SignatureGiven,
  WithdrawnAssessment,
} from './model/local-evaluation-state.js';
export {
  computeCentralEvaluation,
  type CentralEvaluation,
  type MissingEvaluation,
  type Perimeters,
} from './rules/central-evaluation.js';
export type { PersonRow, PersonTable } from './rules/person-tables.js';
export {
  publishable,
  publishedTables,
  withheld,
  type ComputedFigures,
  type PublishedRow,
  type PublishedTable,
  type ShownFigures,
} from './rules/publication.js';
export * as evaluationFacts from './facts.js';
