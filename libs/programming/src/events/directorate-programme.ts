import { clauseField, dutyShape, sizingShape, waiverShape } from '@clausier/clauses';
import { defineEvent, f, type RecordedEvent } from '@clausier/kernel';
import { needShape, opportunityShape } from './purchase-fields.js';

export const ADVICES = ['clause', 'noClause', 'discuss'] as const;

const lotOfPurchase = { purchase: f.ref(), lot: f.ref() };

export const directorateProgrammeEvents = {
  PurchaseDeclared: defineEvent('PurchaseDeclared', {
    ...needShape,
    /** Every lot, option, renewal and tranche, without tax: as given, else the sum of the lots. */
    estimatedValueCents: f.cents(),
    duty: f.object(dutyShape),
    /** After the day answers were due. */
    late: f.flag(),
  }),
  /** Value or launch date put right before the purchase became a contract. */
  PurchaseCorrected: defineEvent('PurchaseCorrected', {
    purchase: f.ref(),
    estimatedValueCents: f.cents(),
    plannedLaunchOn: f.date(),
    reason: f.publicReason(),
    duty: f.object(dutyShape),
  }),
  OpportunityAnswered: defineEvent('OpportunityAnswered', {
    ...lotOfPurchase,
    ...opportunityShape,
    advice: f.code(ADVICES),
  }),
  LotSized: defineEvent('LotSized', { ...lotOfPurchase, ...sizingShape }),
  LotClauseDecided: defineEvent('LotClauseDecided', {
    ...lotOfPurchase,
    clauses: f.list(clauseField),
    /** Why against the advice, or why a reserved lot meets the duty. */
    reason: f.optional(f.publicReason()),
  }),
  LotLeftWithoutClause: defineEvent('LotLeftWithoutClause', { ...lotOfPurchase, reason: f.publicReason() }),
  SocialDutyWaived: defineEvent('SocialDutyWaived', { ...lotOfPurchase, ...waiverShape }),
  ProgrammeSubmitted: defineEvent('ProgrammeSubmitted', { late: f.flag() }),
};

export type DirectorateProgrammeEvent = RecordedEvent<typeof directorateProgrammeEvents>;
