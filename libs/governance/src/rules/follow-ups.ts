import { streamName, type NewEvent, type ProcessName, type StreamName } from '@clausier/kernel';
import { followUpEvents, raisedEvents } from '../events/follow-up.js';
import {
  followUpKey,
  type FollowUpOf,
  type FollowUpRequest,
  type FollowUpState,
  type PerformedAct,
} from '../model/follow-up-state.js';
import { followUp } from '../model/follow-up.js';

type RaisedEvents = typeof raisedEvents;
/** What a process may ask, remind, raise or propose. */
export type FollowUpKind = NonNullable<RaisedEvents[keyof RaisedEvents]['envelope']>['data']['kind'];

/** The event of each kind. Total over the kinds: a new kind does not compile until it has its event. */
const RAISED: { readonly [K in FollowUpKind]: (of: Omit<FollowUpOf, 'kind'>) => NewEvent } = {
  invitation: (of) => raisedEvents.InvitationRequested({ kind: 'invitation', ...of }),
  reminder: (of) => raisedEvents.ReminderRequested({ kind: 'reminder', ...of }),
  escalation: (of) => raisedEvents.EscalationRaised({ kind: 'escalation', ...of }),
  overdue: (of) => raisedEvents.OverdueRecorded({ kind: 'overdue', ...of }),
  warning: (of) => raisedEvents.WarningRaised({ kind: 'warning', ...of }),
  alert: (of) => raisedEvents.AlertRaised({ kind: 'alert', ...of }),
  opportunityRequested: (of) => raisedEvents.OpportunityAnswerRequested({ kind: 'opportunityRequested', ...of }),
  sizingRequested: (of) => raisedEvents.SizingRequested({ kind: 'sizingRequested', ...of }),
  documentCheck: (of) => raisedEvents.DocumentCheckRequested({ kind: 'documentCheck', ...of }),
  dutyOutcomeChanged: (of) => raisedEvents.DutyOutcomeChanged({ kind: 'dutyOutcomeChanged', ...of }),
  formalNoticeProposal: (of) => raisedEvents.FormalNoticeProposed({ kind: 'formalNoticeProposal', ...of }),
  missingListed: (of) => raisedEvents.MissingListed({ kind: 'missingListed', ...of }),
  publicationRequested: (of) => raisedEvents.PublicationRequested({ kind: 'publicationRequested', ...of }),
  nextReviewFed: (of) => raisedEvents.NextReviewFed({ kind: 'nextReviewFed', ...of }),
};

export const FOLLOW_UP_KINDS = [
  'invitation',
  'reminder',
  'escalation',
  'overdue',
  'warning',
  'alert',
  'opportunityRequested',
  'sizingRequested',
  'documentCheck',
  'dutyOutcomeChanged',
  'formalNoticeProposal',
  'missingListed',
  'publicationRequested',
  'nextReviewFed',
] as const satisfies readonly FollowUpKind[];

export function raisedEvent(kind: FollowUpKind, of: Omit<FollowUpOf, 'kind'>): NewEvent {
  return RAISED[kind](of);
}

/** The record that a process performed an act: the pipeline appends it with the act itself. */
export function actPerformed(data: {
  readonly act: string;
  readonly process: ProcessName;
  readonly kind: string;
  readonly subject: string;
  readonly occurrence: string;
  readonly dueAt: string;
  readonly performedBy: 'temporal' | 'sentinel';
}): NewEvent {
  return followUpEvents.ActPerformed(data);
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
