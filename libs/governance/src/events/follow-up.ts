import { PROCESSES, defineEvent, f, type RecordedEvent } from '@clausier/kernel';

/** What a follow-up is: its kind, what it is about, and which one of its kind. */
export const followUpShape = { subject: f.entity(), occurrence: f.openCode() };

/** Who performed an act: the workflow, or the due loop that takes over what is late. */
export const PERFORMERS = ['temporal', 'sentinel'] as const;

function raised<const T extends string, const K extends string>(type: T, kind: K) {
  return defineEvent(type, { kind: f.code([kind]), ...followUpShape });
}

/** What processes ask, remind, raise and propose: one event per kind. */
export const raisedEvents = {
  InvitationRequested: raised('InvitationRequested', 'invitation'),
  ReminderRequested: raised('ReminderRequested', 'reminder'),
  EscalationRaised: raised('EscalationRaised', 'escalation'),
  OverdueRecorded: raised('OverdueRecorded', 'overdue'),
  WarningRaised: raised('WarningRaised', 'warning'),
  AlertRaised: raised('AlertRaised', 'alert'),
  OpportunityAnswerRequested: raised('OpportunityAnswerRequested', 'opportunityRequested'),
  SizingRequested: raised('SizingRequested', 'sizingRequested'),
  DocumentCheckRequested: raised('DocumentCheckRequested', 'documentCheck'),
  DutyOutcomeChanged: raised('DutyOutcomeChanged', 'dutyOutcomeChanged'),
  FormalNoticeProposed: raised('FormalNoticeProposed', 'formalNoticeProposal'),
  MissingListed: raised('MissingListed', 'missingListed'),
  PublicationRequested: raised('PublicationRequested', 'publicationRequested'),
  NextReviewFed: raised('NextReviewFed', 'nextReviewFed'),
};

export const followUpEvents = {
  ...raisedEvents,
  /** The person concerned was told. */
  NotificationSent: defineEvent('NotificationSent', { kind: f.openCode(), ...followUpShape }),
  /** Appended with every act of a process, in the transaction of the act itself. */
  ActPerformed: defineEvent('ActPerformed', {
    /** Id of the act, 32 hex digits. */
    act: f.ref(),
    process: f.code(PROCESSES),
    kind: f.openCode(),
    ...followUpShape,
    dueAt: f.instant(),
    performedBy: f.code(PERFORMERS),
  }),
};

export type FollowUpEvent = RecordedEvent<typeof followUpEvents>;
