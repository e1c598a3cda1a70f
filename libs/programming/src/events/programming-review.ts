import { defineEvent, f, type RecordedEvent } from '@clausier/kernel';

export const programmingReviewEvents = {
  ProgrammingReviewOpened: defineEvent('ProgrammingReviewOpened', {
    buyer: f.ref(),
    year: f.year(),
    /** Directorates that owe an answer. */
    directorates: f.list(f.ref()),
    openedOn: f.date(),
    answersDueOn: f.date(),
    /** First instant after `answersDueOn`, in the buyer's zone. */
    answersDueAt: f.instant(),
  }),
  DirectorateInvited: defineEvent('DirectorateInvited', { directorate: f.ref() }),
  /** Every directorate has submitted its programme. */
  ProgrammingReviewClosed: defineEvent('ProgrammingReviewClosed', {}),
  /** Closed by the mission although directorates are missing. */
  ProgrammingReviewForceClosed: defineEvent('ProgrammingReviewForceClosed', {
    reason: f.publicReason(),
    missing: f.list(f.ref()),
  }),
};

export type ProgrammingReviewEvent = RecordedEvent<typeof programmingReviewEvents>;
