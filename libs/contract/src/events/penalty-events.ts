import { defineEvent, f } from '@clausier/kernel';
import { penaltyStrategy } from './clause-fields.js';

export const PENALTY_DECISIONS = ['applied', 'reduced', 'waived'] as const;
export const AUTHORITIES = ['council', 'standingCommittee', 'executive', 'delegatedSignatory'] as const;
export const SETTLEMENTS = ['deduction', 'title'] as const;

export const penaltyEvents = {
  FormalNoticeSent: defineEvent('FormalNoticeSent', {
    notice: f.ref(),
    lot: f.ref(),
    shortfallCentihours: f.centihours(),
  }),
  /** Received: the period runs to the end of `periodEndsOn`, exclusive instant `periodEndsAt`. */
  FormalNoticeReceived: defineEvent('FormalNoticeReceived', {
    notice: f.ref(),
    lot: f.ref(),
    receivedOn: f.date(),
    periodEndsOn: f.date(),
    periodEndsAt: f.instant(),
  }),
  /** `cappedFromCents`: the proposal before the cap, where the cap lowered it. */
  PenaltyProposed: defineEvent('PenaltyProposed', {
    lot: f.ref(),
    shortfallCentihours: f.centihours(),
    proposalCents: f.cents(),
    cappedFromCents: f.optional(f.cents()),
    strategy: penaltyStrategy,
    cap: f.optional(f.object({ bp: f.basisPoints(), lotAmountCents: f.cents() })),
    rule: f.object({ id: f.openCode(), version: f.openCode() }),
  }),
  /** `amountCents`: what is owed after the decision; 0 when waived. */
  PenaltyDecided: defineEvent('PenaltyDecided', {
    lot: f.ref(),
    decision: f.code(PENALTY_DECISIONS),
    amountCents: f.cents(),
    reasons: f.optional(f.publicReason()),
    authority: f.code(AUTHORITIES),
    actReference: f.openCode(),
  }),
  PenaltySettled: defineEvent('PenaltySettled', {
    lot: f.ref(),
    how: f.code(SETTLEMENTS),
    reference: f.openCode(),
    amountCents: f.cents(),
  }),
};
