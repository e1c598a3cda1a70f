export { executionContext } from './context.js';
export {
  CORRECTION_REASONS,
  FLAGS,
  MODALITIES,
  NO_HOURS_REASONS,
  REVIEW_REASONS,
  hoursEvents,
  settledBy,
  type Flag,
  type Modality,
  type SettledStatus,
} from './events/hours-events.js';
export type { ExecutionContractFact, FreezeFact, LotFact, ParticipantFact, ParticipantMonthFact } from './facts.js';
export { hours } from './model/hours.js';
export { hoursId, partsOfHoursId } from './model/hours-id.js';
export {
  countedCentihours,
  declaredCentihours,
  ledgerEntriesOf,
  stands,
  type LedgerEntry,
} from './model/ledger-entries.js';
export type { Correction, HoursState, NoHours, Statement } from './model/state.js';
export { impossibleTogether } from './rules/person-claims.js';
export {
  monthsSince,
  statementsOwed,
  type OwedStatement,
  type OwingLot,
  type SaidOfMonth,
} from './rules/statements-owed.js';
export * as executionFacts from './facts.js';
