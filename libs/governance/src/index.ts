import type { Context } from '@clausier/kernel';
import { conventionAggregate } from './model/convention.js';
import { followUpAggregate } from './model/follow-up.js';
import { mandateAggregate } from './model/mandate.js';
import { refusals } from './refusals.js';
import { slices } from './slices/index.js';

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
export { conventionAggregate, type ConventionState } from './model/convention.js';
export {
  followUpAggregate,
  followUpKey,
  type FollowUpOf,
  type FollowUpRequest,
  type FollowUpRequestOf,
  type FollowUpState,
  type PerformedAct,
} from './model/follow-up.js';
export {
  mandateAggregate,
  type MandateState,
  type PointZero,
  type SourceFigure,
  type VotedMandate,
} from './model/mandate.js';
export { dutyMove, lastOutcomeTold, outcomeTold, type ToldOutcome } from './rules/duty-moves.js';
export { notificationOf, recordedAct, type RecordedAct } from './rules/acts.js';
export { followUpStream, performedAct, raisedEvent, unsentRequests } from './rules/follow-ups.js';
export { refusals as governanceRefusals } from './refusals.js';

/** Mandates, conventions, and what the processes asked, sent and performed. */
export const governanceContext: Context = {
  name: 'governance',
  aggregates: [mandateAggregate, conventionAggregate, followUpAggregate],
  slices,
  refusals,
};
export * as governanceFacts from './facts.js';
