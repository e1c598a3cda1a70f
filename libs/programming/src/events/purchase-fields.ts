import { f, type FieldValues } from '@clausier/kernel';
import { OPPORTUNITY_ANSWERS, PURCHASE_CATEGORIES } from '@clausier/rulebook';

export const FAMILIES = ['insertion', 'food'] as const;
export const DUTY_OUTCOMES = ['duty', 'none', 'thresholdUnknown'] as const;
/** Whose value is tested: that of the homogeneous group, of the works operation, or of the purchase alone (R2). */
export const DUTY_BASES = ['group', 'operation', 'alone'] as const;

export const dutyShape = {
  outcome: f.code(DUTY_OUTCOMES),
  /** Value tested, without tax. */
  valueCents: f.cents(),
  /** Missing where no row of the table is in force. */
  thresholdCents: f.optional(f.cents()),
  basis: f.code(DUTY_BASES),
  /** No row is in force, the duty exists, and the value reaches the last known threshold. Holds until tested again. */
  presumed: f.flag(),
};

export const lotShape = { lot: f.ref(), officialName: f.officialName(), estimatedValueCents: f.cents() };

export const needShape = {
  purchase: f.ref(),
  officialName: f.officialName(),
  family: f.code(FAMILIES),
  category: f.code(PURCHASE_CATEGORIES),
  /** Homogeneous-needs group of the buyer's year. */
  group: f.optional(f.openCode()),
  /** Works operation. */
  operation: f.optional(f.ref()),
  plannedLaunchOn: f.date(),
  durationMonths: f.months(),
  lots: f.list(f.object(lotShape)),
};

export const opportunityShape = {
  technicity: f.code(OPPORTUNITY_ANSWERS),
  duration: f.code(OPPORTUNITY_ANSWERS),
  amount: f.code(OPPORTUNITY_ANSWERS),
  location: f.code(OPPORTUNITY_ANSWERS),
  /** What each answer rests on. */
  comments: f.optional(
    f.object({
      technicity: f.optional(f.publicReason()),
      duration: f.optional(f.publicReason()),
      amount: f.optional(f.publicReason()),
      location: f.optional(f.publicReason()),
    }),
  ),
  estimatedExtraCostCents: f.optional(f.cents()),
};

export type DutyRecord = FieldValues<typeof dutyShape>;
export type DutyBasis = (typeof DUTY_BASES)[number];
export type OpportunityAnswers = FieldValues<typeof opportunityShape>;
