import { FAMILIES } from '@clausier/clauses';
import { f, type FieldValues } from '@clausier/kernel';
import { OPPORTUNITY_ANSWERS, PURCHASE_CATEGORIES } from '@clausier/rulebook';

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

export type OpportunityAnswers = FieldValues<typeof opportunityShape>;
