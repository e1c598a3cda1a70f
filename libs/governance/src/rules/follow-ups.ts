import {
  streamName,
  type ActTold,
  type Command,
  type NewEvent,
  type ProcessName,
  type StreamName,
} from '@clausier/kernel';
import { RAISED, raisedEvents, type FollowUpKind } from '../events/follow-up.js';
import {
  followUpKey,
  type FollowUpOf,
  type FollowUpRequest,
  type FollowUpState,
  type PerformedAct,
} from '../model/follow-up-state.js';
import { followUp } from '../model/follow-up.js';

export function raisedEvent(
  { kind, subject, occurrence }: FollowUpOf & { readonly kind: FollowUpKind },
  act: ActTold,
): NewEvent {
  return raisedEvents[RAISED[kind]]({ subject, occurrence, ...act });
}

/** The act that a command performs. A process issues it: without an act it is a defect, and throws. */
export function actOf({ act, id }: Command<unknown>): ActTold {
  if (!act) throw new Error(`no act behind a command on the follow-up ${id}`);
  return act;
}

/** Stream that follows a process: `followUp-<process>.<entity>`. */
export function followUpStream(process: ProcessName, entity: string): StreamName {
  return streamName(followUp.category, `${process}.${entity}`);
}

/** The act of this kind, subject and occurrence, if it was performed. */
export function performedAct(state: FollowUpState, of: FollowUpOf): PerformedAct | undefined {
  return state.performed[followUpKey(of)];
}

/** Requests that nobody has been told of yet, in order of request. */
export function unsentRequests(state: FollowUpState): readonly FollowUpRequest[] {
  return Object.values(state.requested).filter(({ sentOn }) => sentOn === undefined);
}
