import { pricedPenaltyField } from '@clausier/clauses';
import { defineEvent, f } from '@clausier/kernel';

export const PENALTY_DECISIONS = ['applied', 'reduced', 'waived'] as const;
export const AUTHORITIES = ['council', 'standingCommittee', 'executive', 'delegatedSignatory'] as const;
/** What becomes of the hours missing from a lot where no penalty is claimed for them. */
export const SHORTFALL_DECISIONS = ['waived', 'carriedOver', 'amended'] as const;
export const SETTLEMENTS = ['deduction', 'title'] as const;

/** `amountCents` is owed after the decision, 0 when waived. */
const decisionShape = {
  lot: f.ref(),
  decision: f.code(PENALTY_DECISIONS),
  amountCents: f.cents(),
  reasons: f.optional(f.publicReason()),
  authority: f.code(AUTHORITIES),
  actReference: f.openCode(),
};

export const penaltyEvents = {
  /** Whether the hours missing from a lot are its holder’s doing. Every difficulty reported was examined before. */
  AttributionAnswered: defineEvent('AttributionAnswered', {
    lot: f.ref(),
    attributable: f.flag(),
    reason: f.publicReason(),
  }),
  FormalNoticeSent: defineEvent('FormalNoticeSent', {
    notice: f.ref(),
    lot: f.ref(),
    shortfallCentihours: f.centihours(),
  }),
  /** The period runs to the end of `periodEndsOn`. `periodEndsAt` is the exclusive end. */
  FormalNoticeReceived: defineEvent('FormalNoticeReceived', {
    notice: f.ref(),
    lot: f.ref(),
    receivedOn: f.date(),
    periodEndsOn: f.date(),
    periodEndsAt: f.instant(),
  }),
  /**
   * `cappedFromCents`: the proposal before the cap, where the cap lowered it. `workOver`: a person said that the lot’s work
   * was over before its planned end.
   */
  PenaltyProposed: defineEvent('PenaltyProposed', {
    lot: f.ref(),
    shortfallCentihours: f.centihours(),
    proposalCents: f.cents(),
    cappedFromCents: f.optional(f.cents()),
    strategy: pricedPenaltyField,
    cap: f.optional(f.object({ bp: f.basisPoints(), lotAmountCents: f.cents() })),
    workOver: f.optional(f.flag()),
    rule: f.object({ id: f.openCode(), version: f.openCode() }),
  }),
  /** `correction`: why it is decided though the figures were frozen. */
  PenaltyDecided: defineEvent('PenaltyDecided', { ...decisionShape, correction: f.optional(f.publicReason()) }),
  /** The decision as it should have read, by another person than who took it. `reason`: what was wrong in it. */
  PenaltyDecisionCorrected: defineEvent('PenaltyDecisionCorrected', { ...decisionShape, reason: f.publicReason() }),
  /**
   * The hours missing from the final balance of a lot are decided without a penalty. `carriedTo` says where the hours
   * carried over are to be done: nothing moves in its ledger. `workOver`: as for a penalty.
   */
  ShortfallDecided: defineEvent('ShortfallDecided', {
    lot: f.ref(),
    decision: f.code(SHORTFALL_DECISIONS),
    shortfallCentihours: f.centihours(),
    carriedTo: f.optional(f.object({ contract: f.ref(), lot: f.ref() })),
    reasons: f.publicReason(),
    authority: f.code(AUTHORITIES),
    actReference: f.openCode(),
    workOver: f.optional(f.flag()),
  }),
  /** `reserved`: the account leaves penalties open. Otherwise none is claimed after it. */
  FinalAccountNotified: defineEvent('FinalAccountNotified', { reserved: f.flag() }),
  PenaltySettled: defineEvent('PenaltySettled', {
    lot: f.ref(),
    how: f.code(SETTLEMENTS),
    reference: f.openCode(),
    amountCents: f.cents(),
  }),
};
