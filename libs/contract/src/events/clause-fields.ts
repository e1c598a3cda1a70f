import { f } from '@clausier/kernel';
import { CLAUSE_KINDS, SIZING_ROUNDINGS } from '@clausier/rulebook';

/** R7: how the hours due are found. `fixed` takes the agreed hours of the clause. */
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
 * R9: the price of a missing hour, before the cap. `k` counts hourly ceilings and is a decimal. The ceiling is that in force
 * on the day the notice is received; `ceilingCents` only says what it was when the clause was written.
 */
export const penaltyStrategy = f.oneOf([
  f.object({ kind: f.code(['perHour']), cents: f.cents() }),
  f.object({ kind: f.code(['ceilingMultiple']), k: f.decimal(), ceilingCents: f.optional(f.cents()) }),
]);

/** The same with the ceiling that a proposal was computed from. */
export const pricedStrategy = f.oneOf([
  f.object({ kind: f.code(['perHour']), cents: f.cents() }),
  f.object({ kind: f.code(['ceilingMultiple']), k: f.decimal(), ceilingCents: f.cents() }),
]);

/** Terms of a clause's penalty; `capBp` of the lot's amended amount HT. */
export const penaltyTerms = f.object({ strategy: penaltyStrategy, capBp: f.optional(f.basisPoints()) });

/** One clause of a lot, as decided. `agreedCentihours` is there where the clause bears hours. */
export const clause = f.object({
  clause: f.ref(),
  kind: f.code(CLAUSE_KINDS),
  legalBasis: f.openCode(),
  agreedCentihours: f.optional(f.centihours()),
  strategy: f.optional(hoursStrategy),
  /** R7: training hours are declared apart and count, unless the clause excludes them. */
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

/** R2: why the social duty is waived on a lot: a listed ground and reasons. */
export const waiver = f.object({ ground: f.openCode(), reasons: f.publicReason() });

export const DECISIONS = ['clause', 'none', 'waiver'] as const;

/** What was decided for a lot: its clauses, none with a reason, or the duty waived. */
export const lotDecision = {
  decision: f.code(DECISIONS),
  clauses: f.list(clause),
  reason: f.optional(f.publicReason()),
  waiver: f.optional(waiver),
} as const;
