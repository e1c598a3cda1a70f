import { f, type EventField, type FieldValues } from '@clausier/kernel';
import { CLAUSE_KINDS, SIZING_ROUNDINGS } from '@clausier/rulebook';

/** Inputs of R1: amount without tax, shares in basis points, hourly cost. */
export const sizingInputShape = {
  amountCents: f.cents(),
  labourShareBp: f.basisPoints(),
  effortRateBp: f.basisPoints(),
  hourlyCostCents: f.cents(),
};

/** The record of a sizing (R1): inputs, named rounding, result, the exact fraction in hours, the rule. */
export const sizingShape = {
  ...sizingInputShape,
  rounding: f.code(SIZING_ROUNDINGS),
  centihours: f.centihours(),
  exact: f.object({ numerator: f.decimal(), denominator: f.decimal() }),
  rule: f.object({ id: f.openCode(), version: f.openCode() }),
};

/** What the hours due follow from (R7); `fixed` follows the agreed hours of the clause. */
function strategyField<R extends EventField>(rounding: R) {
  return f.oneOf([
    f.object({ kind: f.code(['fixed']) }),
    f.object({ kind: f.code(['formula']), ...sizingInputShape, rounding }),
    f.object({ kind: f.code(['share']), labourCentihours: f.centihours(), shareBp: f.basisPoints() }),
    f.object({ kind: f.code(['accrual']), stepCents: f.cents() }),
  ]);
}

const perHour = f.object({ kind: f.code(['perHour']), cents: f.cents() });
const ceilingMultiple = { kind: f.code(['ceilingMultiple']), k: f.decimal() };

/** What a missing hour costs (R9), with a known hourly ceiling. A proposal is computed from these. */
export const pricedPenaltyField = f.oneOf([perHour, f.object({ ...ceilingMultiple, ceilingCents: f.cents() })]);

/**
 * Terms of a clause's penalty (R9). `capBp` is a share of the lot's amended amount without tax. `ceilingCents` keeps
 * the hourly ceiling of the day the clause was written. It prices nothing: a missing hour is priced by the ceiling of
 * the day the notice is received.
 */
export const penaltyTermsField = f.object({
  strategy: f.oneOf([perHour, f.object({ ...ceilingMultiple, ceilingCents: f.optional(f.cents()) })]),
  capBp: f.optional(f.basisPoints()),
});

const commonShape = {
  clause: f.ref(),
  kind: f.code(CLAUSE_KINDS),
  legalBasis: f.openCode(),
  /** Present where the clause bears hours (R7). */
  agreedCentihours: f.optional(f.centihours()),
  /** Training hours are declared apart and count (R7). True where this clause does not count them. */
  trainingExcluded: f.optional(f.flag()),
  penalty: f.optional(penaltyTermsField),
  /** How the condition is shown to be met. */
  evidence: f.optional(f.publicReason()),
};

/** One clause of a lot as decided. */
export const clauseField = f.object({
  ...commonShape,
  strategy: f.optional(strategyField(f.code(SIZING_ROUNDINGS))),
});

/** One clause as a person proposes it: the rounding of a formula may be left to the rule book. */
export const proposedClauseField = f.object({
  ...commonShape,
  strategy: f.optional(strategyField(f.optional(f.code(SIZING_ROUNDINGS)))),
});

type ValueOf<F> = F extends EventField<infer T> ? T : never;

export type Sizing = FieldValues<typeof sizingShape>;
export type PenaltyTerms = ValueOf<typeof penaltyTermsField>;
export type PricedPenalty = ValueOf<typeof pricedPenaltyField>;
export type Clause = ValueOf<typeof clauseField>;
export type ProposedClause = ValueOf<typeof proposedClauseField>;
export type HoursStrategy = NonNullable<Clause['strategy']>;
