import type { Context } from '@clausier/kernel';
import { directorateProgrammeAggregate } from './model/directorate-programme.js';
import { operationAggregate } from './model/operation.js';
import { programmingReviewAggregate } from './model/programming-review.js';
import { refusals } from './refusals.js';
import { slices } from './slices/index.js';

export { ADVICES, directorateProgrammeEvents, type DirectorateProgrammeEvent } from './events/directorate-programme.js';
export { operationEvents, type OperationEvent } from './events/operation.js';
export { programmingReviewEvents, type ProgrammingReviewEvent } from './events/programming-review.js';
export type {
  BuyerFact,
  FacilitatorsFact,
  GroupValueFact,
  MandatesFact,
  OperationFact,
  PlannedContractFact,
  ProgrammesFact,
  ReviewFact,
  ValuedPurchase,
} from './facts.js';
export {
  directorateProgrammeAggregate,
  lotOf,
  purchaseOf,
  type DirectorateProgrammeState,
} from './model/directorate-programme.js';
export {
  parseProgrammeId,
  parseReviewId,
  programmeId,
  reviewId,
  reviewOf,
  type ProgrammeId,
  type ReviewId,
} from './model/ids.js';
export { operationAggregate, type OperationMember, type OperationState } from './model/operation.js';
export {
  programmingReviewAggregate,
  type Invitation,
  type OpenedReview,
  type ProgrammingReviewState,
} from './model/programming-review.js';
export type { LotDecision, ProgrammeLot, Purchase } from './model/purchase.js';
export {
  dutyBasis,
  groupMembers,
  testDuty,
  underCurrentDuty,
  type TestedPurchase,
  type ValueFacts,
} from './rules/duty-test.js';
export { openLots } from './rules/open-lots.js';
export { refusals as programmingRefusals } from './refusals.js';

/** The annual programming review: campaigns, the directorates' programmes, works operations. */
export const programmingContext: Context = {
  name: 'programming',
  aggregates: [programmingReviewAggregate, directorateProgrammeAggregate, operationAggregate],
  slices,
  refusals,
};
export * as programmingFacts from './facts.js';
