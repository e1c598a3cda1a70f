import type { FollowUpEvent } from '../events/follow-up.js';
import { followUpKey, type FollowUpState } from './follow-up-state.js';

export function evolve(state: FollowUpState, event: FollowUpEvent): FollowUpState {
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
