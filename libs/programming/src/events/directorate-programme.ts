import { clauseField, dutyShape, sizingShape, waiverShape } from '@clausier/clauses';
import { defineEvent, f, type RecordedEvent } from '@clausier/kernel';
import { lotShape, needShape, opportunityShape } from './purchase-fields.js';

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
  /** Value, launch date or lots put right before the purchase became a contract. */
  PurchaseCorrected: defineEvent('PurchaseCorrected', {
    purchase: f.ref(),
    /** Where it changed. A family or category that changed sets the decisions of the lots aside. */
    officialName: f.optional(needShape.officialName),
    family: f.optional(needShape.family),
    category: f.optional(needShape.category),
    durationMonths: f.optional(needShape.durationMonths),
    estimatedValueCents: f.cents(),
    plannedLaunchOn: f.date(),
    /**
     * All its lots from that day on, where one of them changed. A lot that is not named is gone. What was sized and decided
     * of a lot whose value moved is set aside.
     */
    lots: f.optional(f.list(f.object(lotShape))),
    reason: f.publicReason(),
    duty: f.object(dutyShape),
  }),
  /** What the purchase counts with from that day on, with its duty tested there. An absent group or operation is none. */
  PurchaseRegrouped: defineEvent('PurchaseRegrouped', {
    purchase: f.ref(),
    group: f.optional(f.openCode()),
    operation: f.optional(f.ref()),
    reason: f.publicReason(),
    duty: f.object(dutyShape),
  }),
  /** A purchase taken back before it became a contract. It counts in no group and no operation any more. */
  PurchaseWithdrawn: defineEvent('PurchaseWithdrawn', { purchase: f.ref(), reason: f.publicReason() }),
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
