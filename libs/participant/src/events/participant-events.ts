import { defineEvent, f } from '@clausier/kernel';

/** How somebody is eligible (R6): employed by an integration structure, or on personal criteria kept in the vault. */
export const ELIGIBILITY_ROUTES = ['structure', 'person'] as const;
export type EligibilityRoute = (typeof ELIGIBILITY_ROUTES)[number];

/** Why a facilitator refuses an eligibility. The list is closed, so that nothing personal is told in the log. */
export const REFUSAL_GROUNDS = ['criteriaNotMet', 'proofMissing', 'proofExpired', 'structureNotApproved'] as const;

/** Why a facilitator extends an eligibility (R6). */
export const EXTENSION_REASONS = ['pathUnderWay', 'trainingUnderWay', 'longAbsence', 'stillFarFromWork'] as const;

/** Exit classes of work integration. Every exit that is not one of the first three is `other`. */
export const EXIT_CLASSES = ['lasting', 'transition', 'positive', 'other'] as const;
/** When an exit is looked at (R6): at the end of the last clause employment, then 6 and 12 months later. */
export const EXIT_MILESTONES = ['end', 'sixMonths', 'twelveMonths'] as const;
export type ExitMilestone = (typeof EXIT_MILESTONES)[number];

/** Why an identity in the vault is corrected. */
export const IDENTITY_REASONS = ['typingError', 'evidenceSeen', 'civilStatusChanged'] as const;
/** Why two references turn out to be one person. */
export const MERGE_REASONS = ['proposedTwice', 'identityEstablished'] as const;
/** Why a merge was wrong. */
export const UNMERGE_REASONS = ['otherPerson', 'entryError'] as const;

const proposalShape = {
  contract: f.ref(),
  lot: f.ref(),
  /** Supplier that will employ: a holder, or one that the holder names. */
  employer: f.ref(),
};
const eligibilityShape = {
  contract: f.ref(),
  route: f.code(ELIGIBILITY_ROUTES),
  from: f.date(),
  until: f.optional(f.date()),
};
const exitShape = { contract: f.ref(), exitClass: f.code(EXIT_CLASSES), milestone: f.code(EXIT_MILESTONES) };

/**
 * `participant-<ref>`: one opaque reference per person and buyer. The events hold no free text, no date of birth and no
 * criterion. Identity and criteria are in the vault, under the same reference.
 */
export const participantEvents = {
  ParticipantProposed: defineEvent('ParticipantProposed', { buyer: f.ref(), ...proposalShape }),
  /** The privacy notice was handed over. Hours are validated only after it (R13). */
  ParticipantInformed: defineEvent('ParticipantInformed', { noticeVersion: f.openCode() }),
  /** Effective on `from`. `until` (inclusive) only for route `person`. */
  EligibilityConfirmed: defineEvent('EligibilityConfirmed', eligibilityShape),
  /** New last day of the person's own eligibility. It holds on every contract of the buyer. */
  EligibilityExtended: defineEvent('EligibilityExtended', {
    contract: f.ref(),
    until: f.date(),
    reason: f.code(EXTENSION_REASONS),
  }),
  EligibilityRefused: defineEvent('EligibilityRefused', { contract: f.ref(), ground: f.code(REFUSAL_GROUNDS) }),
  ExitRecorded: defineEvent('ExitRecorded', exitShape),
  /** The identity in the vault was corrected; nothing of it is here. */
  ParticipantIdentityCorrected: defineEvent('ParticipantIdentityCorrected', {
    contract: f.ref(),
    reason: f.code(IDENTITY_REASONS),
  }),
  /** On the reference that goes. Its statements stay under it; the person goes on under `into`. */
  ParticipantMerged: defineEvent('ParticipantMerged', {
    into: f.ref(),
    contract: f.ref(),
    reason: f.code(MERGE_REASONS),
  }),
  /** On the reference that stays: what was known of the person under the one that goes. */
  ParticipantAbsorbed: defineEvent('ParticipantAbsorbed', {
    reference: f.ref(),
    /** References that had gone into that one before. */
    earlier: f.list(f.ref()),
    contract: f.ref(),
    proposals: f.list(f.object({ ...proposalShape, proposedOn: f.date() })),
    notices: f.list(f.object({ noticeVersion: f.openCode(), informedOn: f.date() })),
    eligibilities: f.list(f.object(eligibilityShape)),
    /** Last day by its last extension. */
    extendedUntil: f.optional(f.date()),
    exits: f.list(f.object({ ...exitShape, recordedOn: f.date() })),
  }),
  /** On the reference that had gone: it stands for a person of its own again. */
  ParticipantMergeUndone: defineEvent('ParticipantMergeUndone', {
    from: f.ref(),
    contract: f.ref(),
    reason: f.code(UNMERGE_REASONS),
  }),
  /** On the reference that had stayed: what it had from that one leaves it. */
  ParticipantReleased: defineEvent('ParticipantReleased', { reference: f.ref(), contract: f.ref() }),
};
