export { governanceContext } from './context.js';
export { conventionEvents, type ConventionEvent } from './events/convention.js';
export {
  FOLLOW_UP_KINDS,
  followUpEvents,
  raisedEvents,
  type FollowUpEvent,
  type FollowUpKind,
} from './events/follow-up.js';
export { FIGURE_BASES, FIGURE_UNITS, MANDATE_FAMILIES, VOTING_BODIES, mandateEvents } from './events/mandate.js';
export type { MandateEvent } from './events/mandate.js';
export type { BuyerFact } from './facts.js';
export { convention } from './model/convention.js';
export type { ConventionState } from './model/convention-state.js';
export { followUp } from './model/follow-up.js';
export {
  followUpKey,
  type FollowUpOf,
  type FollowUpRequest,
  type FollowUpRequestOf,
  type FollowUpState,
  type PerformedAct,
} from './model/follow-up-state.js';
export { mandate } from './model/mandate.js';
export type { MandateState, PointZero, SourceFigure, VotedMandate } from './model/mandate-state.js';
export { refusals } from './refusals.js';
export { dutyMove, lastOutcomeTold, outcomeTold, type ToldOutcome } from './rules/duty-moves.js';
export { notificationOf, recordedAct, type RecordedAct } from './rules/acts.js';
export { followUpStream, performedAct, raisedEvent, unsentRequests } from './rules/follow-ups.js';
export * as governanceFacts from './facts.js';
