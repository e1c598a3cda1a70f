export { programmingContext } from './context.js';
export { ADVICES, directorateProgrammeEvents, type DirectorateProgrammeEvent } from './events/directorate-programme.js';
export { operationEvents, type OperationEvent } from './events/operation.js';
export { programmingReviewEvents, type ProgrammingReviewEvent } from './events/programming-review.js';
export type {
  BuyerFact,
  FacilitatorsFact,
  GroupValueFact,
  HoldingProgrammeFact,
  MandatesFact,
  OperationFact,
  PlannedContractFact,
  ProgrammesFact,
  ReviewFact,
  ValuedPurchase,
} from './facts.js';
export { directorateProgramme } from './model/directorate-programme.js';
export { lotOf, purchaseOf, type DirectorateProgrammeState } from './model/directorate-programme-state.js';
export {
  parseProgrammeId,
  parseReviewId,
  programmeId,
  reviewId,
  reviewOf,
  type ProgrammeId,
  type ReviewId,
} from './model/ids.js';
export { operation } from './model/operation.js';
export type { OperationMember, OperationState } from './model/operation-state.js';
export { programmingReview } from './model/programming-review.js';
export type { Invitation, OpenedReview, ProgrammingReviewState } from './model/programming-review-state.js';
export type { LotDecision, ProgrammeLot, Purchase } from './model/purchase.js';
export { refusals } from './refusals.js';
export {
  dutyBasis,
  groupMembers,
  testDuty,
  underCurrentDuty,
  type TestedPurchase,
  type ValueFacts,
} from './rules/duty-test.js';
export { answersAwaited, openLots, readyOn, type AwaitedAnswers } from './rules/open-lots.js';
export * as programmingFacts from './facts.js';
