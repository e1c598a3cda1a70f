import {
  PERFORMERS,
  PROCESSES,
  defineEvent,
  f,
  type EventDefinition,
  type FieldValues,
  type RecordedEvent,
} from '@clausier/kernel';

/** What a follow-up is about, and which one of its kind. */
export const followUpShape = { subject: f.entity(), occurrence: f.openCode() };

/** The act behind an event: its id (32 hex digits), when it was due, and who performed it. */
const actShape = { act: f.ref(), dueAt: f.instant(), performedBy: f.code(PERFORMERS) };

const raisedShape = { ...followUpShape, ...actShape };
type RaisedData = FieldValues<typeof raisedShape>;

/** What processes ask, remind, raise and propose: each kind with its event. All other lists of them derive from this one. */
export const RAISED = {
  invitation: 'InvitationRequested',
  reminder: 'ReminderRequested',
  escalation: 'EscalationRaised',
  overdue: 'OverdueRecorded',
  warning: 'WarningRaised',
  alert: 'AlertRaised',
  opportunityRequested: 'OpportunityAnswerRequested',
  sizingRequested: 'SizingRequested',
  documentCheck: 'DocumentCheckRequested',
  dutyOutcomeChanged: 'DutyOutcomeChanged',
  formalNoticeProposal: 'FormalNoticeProposed',
  shortfallDecision: 'ShortfallDecisionRequested',
  missingListed: 'MissingListed',
  publicationRequested: 'PublicationRequested',
  nextReviewFed: 'NextReviewFed',
} as const;

export type FollowUpKind = keyof typeof RAISED;
export type RaisedType = (typeof RAISED)[FollowUpKind];

export const FOLLOW_UP_KINDS = Object.keys(RAISED) as [FollowUpKind, ...FollowUpKind[]];

/** Kind of a raised event, by its type. */
export const KIND_OF_RAISED = Object.fromEntries(
  FOLLOW_UP_KINDS.map((kind) => [RAISED[kind], kind]),
) as unknown as Readonly<Record<RaisedType, FollowUpKind>>;

/** One event per kind. Each is the record of its act too. */
export const raisedEvents = Object.fromEntries(
  Object.values(RAISED).map((type) => [type, defineEvent(type, raisedShape)]),
) as unknown as { readonly [T in RaisedType]: EventDefinition<T, RaisedData> };

export const followUpEvents = {
  ...raisedEvents,
  /** The person concerned was told of what was raised: of that kind, about that subject. */
  NotificationSent: defineEvent('NotificationSent', { kind: f.code(FOLLOW_UP_KINDS), ...raisedShape }),
  /** A process performed a command of the business; appended in the transaction of that command. */
  ActPerformed: defineEvent('ActPerformed', { process: f.code(PROCESSES), kind: f.openCode(), ...raisedShape }),
};

export type FollowUpEvent = RecordedEvent<typeof followUpEvents>;
