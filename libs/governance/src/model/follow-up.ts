import { defineAggregate, type Aggregate, type Instant, type LocalDate } from '@clausier/kernel';
import { followUpEvents, type FollowUpEvent, type PERFORMERS } from '../events/follow-up.js';

/** What an act or a request is about: its kind, its subject, and which one of its kind. */
export interface FollowUpOf {
  readonly kind: string;
  readonly subject: string;
  readonly occurrence: string;
}

export interface PerformedAct extends FollowUpOf {
  /** Id of the act, 32 hex digits. */
  readonly act: string;
  readonly dueAt: Instant;
  readonly performedBy: (typeof PERFORMERS)[number];
  readonly performedOn: LocalDate;
}

export interface FollowUpRequest extends FollowUpOf {
  readonly requestedOn: LocalDate;
  readonly sentOn?: LocalDate;
}

/** By `followUpKey`: plain records, so that a state can be cached as JSON. */
export interface FollowUpState {
  readonly performed: Readonly<Record<string, PerformedAct>>;
  readonly requested: Readonly<Record<string, FollowUpRequest>>;
}

/** Neither part holds a bar, so no two follow-ups share a key. */
export function followUpKey({ kind, subject, occurrence }: FollowUpOf): string {
  return `${kind}|${subject}|${occurrence}`;
}

export const followUpAggregate: Aggregate<FollowUpState> = defineAggregate({
  category: 'followUp',
  events: followUpEvents,
  initial: { performed: {}, requested: {} } as FollowUpState,
  evolve,
});

function evolve(state: FollowUpState, event: FollowUpEvent): FollowUpState {
  const key = followUpKey(event.data);
  switch (event.type) {
    case 'ActPerformed': {
      const { process: _, ...act } = event.data;
      return { ...state, performed: { ...state.performed, [key]: { ...act, performedOn: event.effectiveOn } } };
    }
    case 'NotificationSent': {
      const request = state.requested[key] ?? { ...event.data, requestedOn: event.effectiveOn };
      return { ...state, requested: { ...state.requested, [key]: { ...request, sentOn: event.effectiveOn } } };
    }
    case 'InvitationRequested':
    case 'ReminderRequested':
    case 'EscalationRaised':
    case 'OverdueRecorded':
    case 'WarningRaised':
    case 'AlertRaised':
    case 'OpportunityAnswerRequested':
    case 'SizingRequested':
    case 'DocumentCheckRequested':
    case 'DutyOutcomeChanged':
    case 'FormalNoticeProposed':
    case 'MissingListed':
    case 'PublicationRequested':
    case 'NextReviewFed':
      return {
        ...state,
        requested: { ...state.requested, [key]: { ...event.data, requestedOn: event.effectiveOn } },
      };
    default:
      event satisfies never;
      return state;
  }
}
