import {
  PROCESSES,
  defineAggregate,
  streamName,
  type ActTold,
  type Aggregate,
  type LocalDate,
  type Owner,
  type ProcessName,
} from '@clausier/kernel';
import { KIND_OF_RAISED, followUpEvents, type FollowUpEvent, type FollowUpKind } from '../events/follow-up.js';

/** What an act or a request is about: its kind, its subject, and which one of its kind. */
export interface FollowUpOf {
  readonly kind: string;
  readonly subject: string;
  readonly occurrence: string;
}

export interface PerformedAct extends FollowUpOf, ActTold {
  readonly performedOn: LocalDate;
}

/** What was raised, and is told to somebody. */
export interface FollowUpRequestOf extends FollowUpOf {
  readonly kind: FollowUpKind;
}
export interface FollowUpRequest extends FollowUpRequestOf {
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
  buyerOf: ownerOf,
});

/** Processes that follow one contract; the others follow `<buyer>.<year>[.<directorate>]`. */
const OF_CONTRACTS: ReadonlySet<string> = new Set<ProcessName>(['tendering', 'executionTracking', 'localEvaluation']);

/** A follow-up, `<process>.<entity>`, is of whom its process follows. */
function ownerOf(id: string): Owner | undefined {
  const [process, first, ...rest] = id.split('.');
  if (first === undefined || !PROCESSES.some((name) => name === process)) return undefined;
  if (OF_CONTRACTS.has(process ?? '')) return { sameAs: streamName('contract', first) };
  return rest.length > 0 ? first : undefined;
}

function evolve(state: FollowUpState, event: FollowUpEvent): FollowUpState {
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
