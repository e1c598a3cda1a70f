import { f } from '@clausier/kernel';
import { CLAUSE_KINDS, SIZING_ROUNDINGS } from '@clausier/rulebook';

/** What the hours due follow from (R7); `fixed` follows the agreed hours of the clause. */
export const hoursStrategy = f.oneOf([
  f.object({ kind: f.code(['fixed']) }),
  f.object({
    kind: f.code(['formula']),
    amountCents: f.cents(),
    labourShareBp: f.basisPoints(),
    effortRateBp: f.basisPoints(),
    hourlyCostCents: f.cents(),
    rounding: f.code(SIZING_ROUNDINGS),
  }),
  f.object({ kind: f.code(['share']), labourCentihours: f.centihours(), shareBp: f.basisPoints() }),
  f.object({ kind: f.code(['accrual']), stepCents: f.cents() }),
]);

/**
 * What a missing hour costs (R9), before the cap. `k` is a decimal: so many hourly ceilings. The ceiling is that in force on
 * the day the notice is received; `ceilingCents` says what it was when the clause was written and prices nothing.
 */
export const penaltyStrategy = f.oneOf([
  f.object({ kind: f.code(['perHour']), cents: f.cents() }),
  f.object({ kind: f.code(['ceilingMultiple']), k: f.decimal(), ceilingCents: f.optional(f.cents()) }),
]);

/** The same with its ceiling: what a proposal was computed from. */
export const pricedStrategy = f.oneOf([
  f.object({ kind: f.code(['perHour']), cents: f.cents() }),
  f.object({ kind: f.code(['ceilingMultiple']), k: f.decimal(), ceilingCents: f.cents() }),
]);

/** Terms of a clause's penalty; `capBp` of the lot's amended amount HT. */
export const penaltyTerms = f.object({ strategy: penaltyStrategy, capBp: f.optional(f.basisPoints()) });

/** One clause of a lot, as decided. `agreedCentihours` stands where the clause bears hours. */
export const clause = f.object({
  clause: f.ref(),
  kind: f.code(CLAUSE_KINDS),
  legalBasis: f.openCode(),
  agreedCentihours: f.optional(f.centihours()),
  strategy: f.optional(hoursStrategy),
  /** Training hours are declared apart and count (R7), unless the clause says no. */
  trainingExcluded: f.optional(f.flag()),
  penalty: f.optional(penaltyTerms),
  evidence: f.optional(f.publicReason()),
});

/** How the hours of a lot were sized (R1): inputs, exact result in hours, rule. */
export const sizing = f.object({
  amountCents: f.cents(),
  labourShareBp: f.basisPoints(),
  effortRateBp: f.basisPoints(),
  hourlyCostCents: f.cents(),
  rounding: f.code(SIZING_ROUNDINGS),
  centihours: f.centihours(),
  exact: f.object({ numerator: f.decimal(), denominator: f.decimal() }),
  rule: f.object({ id: f.openCode(), version: f.openCode() }),
});

/** Why the social duty is set aside on a lot: a listed ground and reasons (R2). */
export const waiver = f.object({ ground: f.openCode(), reasons: f.publicReason() });

export const DECISIONS = ['clause', 'none', 'waiver'] as const;

/** What was decided for a lot: its clauses, none with a reason, or the duty waived. */
export const lotDecision = {
  decision: f.code(DECISIONS),
  clauses: f.list(clause),
  reason: f.optional(f.publicReason()),
  waiver: f.optional(waiver),
} as const;
