import type { LocalDate } from '@clausier/kernel';
import { KIND_OF_RAISED, type FollowUpEvent } from '../events/follow-up.js';
import { followUpKey, type FollowUpRequestOf, type FollowUpState } from './follow-up-state.js';

export function evolve(state: FollowUpState, event: FollowUpEvent): FollowUpState {
  switch (event.type) {
    case 'ActPerformed':
      return withAct(state, event.data.kind, event);
    case 'NotificationSent':
      return sent(state, event.data, event.effectiveOn);
    default:
      if (isRaised(event)) return raised(state, event);
      event satisfies never;
      return state;
  }
}

type Performed = Exclude<FollowUpEvent, { readonly type: 'NotificationSent' }>;
type Raised = Exclude<Performed, { readonly type: 'ActPerformed' }>;

function isRaised(event: FollowUpEvent): event is Raised {
  return event.type in KIND_OF_RAISED;
}

function withAct(state: FollowUpState, kind: string, { data, effectiveOn }: Performed): FollowUpState {
  const { act, subject, occurrence, dueAt, performedBy } = data;
  const performed = { act, kind, subject, occurrence, dueAt, performedBy, performedOn: effectiveOn };
  return { ...state, performed: { ...state.performed, [followUpKey(performed)]: performed } };
}

function raised(state: FollowUpState, event: Raised): FollowUpState {
  const kind = KIND_OF_RAISED[event.type];
  const { subject, occurrence } = event.data;
  const request = { kind, subject, occurrence, requestedOn: event.effectiveOn };
  return withAct({ ...state, requested: { ...state.requested, [followUpKey(request)]: request } }, kind, event);
}

function sent(state: FollowUpState, of: FollowUpRequestOf, sentOn: LocalDate): FollowUpState {
  const { kind, subject, occurrence } = of;
  const key = followUpKey(of);
  const request = state.requested[key] ?? { kind, subject, occurrence, requestedOn: sentOn };
  return { ...state, requested: { ...state.requested, [key]: { ...request, sentOn } } };
}
