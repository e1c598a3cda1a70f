export { programmingContext } from './context.js';
export { directorateProgrammeEvents } from './events/directorate-programme.js';
export { operationEvents } from './events/operation.js';
export { programmingReviewEvents } from './events/programming-review.js';
export type * from './facts.js';
export { directorateProgramme } from './model/directorate-programme.js';
export { purchaseOf, type DirectorateProgrammeState } from './model/directorate-programme-state.js';
export {
  programmeId,
  parseReviewId,
  parseProgrammeId,
  reviewOf,
  type ProgrammeId,
  type ReviewId,
} from './model/ids.js';
export { operation } from './model/operation.js';
export type { OperationState } from './model/operation-state.js';
export { programmingReview } from './model/programming-review.js';
export type { OpenedReview } from './model/programming-review-state.js';
export type { ProgrammeLot, Purchase } from './model/purchase.js';
export * from './rules/duty-test.js';
export { openLots, answersAwaited, readyOn } from './rules/open-lots.js';
export * as programmingFacts from './facts.js';
