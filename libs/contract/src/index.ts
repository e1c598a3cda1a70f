export { contractContext } from './context.js';
export { contractEvents, type ContractEvents } from './events/catalogue.js';
export { contract } from './model/contract.js';
export {
  existing,
  isNotified,
  lotOf,
  noContract,
  type AbandonedContract,
  type ContractState,
  type EndedContract,
  type EvaluatedContract,
  type ExistingContract,
  type Launch,
  type NotifiedContract,
  type PlannedContract,
  type PurchaseInProgramme,
  type RunningContract,
  type Stage,
  type StateByStage,
  type TenderingContract,
  type UnsuccessfulContract,
} from './model/contract-state.js';
export {
  isHeld,
  isRunning,
  isUndecided,
  isUnfinished,
  type Amendment,
  type AwardedLot,
  type CompletedLot,
  type Difficulty,
  type DroppedLot,
  type FormalNotice,
  type HeldLot,
  type Holder,
  type Invoice,
  type LotState,
  type OpeningBalance,
  type OpenLot,
  type Penalty,
  type PenaltyDecision,
  type PenaltyProposal,
  type PenaltySettlement,
  type RunningLot,
  type ShortfallDecision,
  type TerminatedLot,
} from './model/lot-state.js';
export type { LotLedger } from './model/lot-ledger.js';
export type {
  BuyerFact,
  ConventionFact,
  EvaluationOutcomeFact,
  GroupValueFact,
  LotLedgerFact,
  ProgrammedFact,
  PurchaseFact,
  PurchaseLotFact,
  StatementsFact,
  SupplierFact,
} from './facts.js';
export { refusals } from './refusals.js';
export { clauseKinds } from './kinds/registry.js';
export type { ClauseKindRules, LotBalance } from './kinds/clause-kind.js';
export { valuedContract, type ValuedContract } from './rules/duty-value.js';
export { accountClosed, attributionOpen, lastReceipt } from './rules/penalty-conditions.js';
export { penaltyTermsOf } from './rules/penalty-proposal.js';
export { clauseDue, lotLedger } from './rules/lot-ledger.js';
export { actsFrom, statedFrom } from './rules/tracking.js';
export { openPublications, type OpenPublication } from './rules/publication.js';
export { allowedIn, commandsAllowedIn, stageRules, STAGES, type CommandName } from './stages.js';
export * as contractFacts from './facts.js';
