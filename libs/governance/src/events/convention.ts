import { defineEvent, f, type RecordedEvent } from '@clausier/kernel';

export const conventionEvents = {
  /** Effective on the first day in force. */
  ConventionSigned: defineEvent('ConventionSigned', {
    buyer: f.ref(),
    /** The facilitator's body, as grants and assignments name it. */
    body: f.ref(),
    officialName: f.officialName(),
    /** Last day in force; without it, until ended. */
    until: f.optional(f.date()),
  }),
  /** The convention as it was signed, put right, or its terms changed by an amendment. */
  ConventionAmended: defineEvent('ConventionAmended', {
    officialName: f.officialName(),
    from: f.date(),
    until: f.optional(f.date()),
    reason: f.publicReason(),
  }),
  /** Effective on the last day in force. */
  ConventionEnded: defineEvent('ConventionEnded', { reason: f.optional(f.publicReason()) }),
};

export type ConventionEvent = RecordedEvent<typeof conventionEvents>;
