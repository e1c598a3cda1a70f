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

function strategyField<R extends EventField>(rounding: R) {
  return f.oneOf([
    f.object({ kind: f.code(['fixed']) }),
    f.object({ kind: f.code(['formula']), ...sizingInputShape, rounding }),
    f.object({ kind: f.code(['share']), labourCentihours: f.centihours(), shareBp: f.basisPoints() }),
    f.object({ kind: f.code(['accrual']), stepCents: f.cents() }),
  ]);
}

/** What a missing hour costs (R9) and the cap, in basis points of the lot's amended amount. */
export const penaltyField = f.object({
  strategy: f.oneOf([
    f.object({ kind: f.code(['perHour']), cents: f.cents() }),
    f.object({ kind: f.code(['ceilingMultiple']), k: f.decimal(), ceilingCents: f.cents() }),
  ]),
  capBp: f.optional(f.basisPoints()),
});

const clauseShape = {
  clause: f.ref(),
  kind: f.code(CLAUSE_KINDS),
  legalBasis: f.openCode(),
  agreedCentihours: f.optional(f.centihours()),
  /** Training hours are declared apart and count (R7), unless the clause says no. */
  trainingExcluded: f.optional(f.flag()),
  penalty: f.optional(penaltyField),
  /** How the condition is shown to be met. */
  evidence: f.optional(f.publicReason()),
};

/** One clause of a lot as decided. `agreedCentihours` and `strategy` stand where it bears hours (R7). */
export const decidedClauseShape = {
  ...clauseShape,
  strategy: f.optional(strategyField(f.code(SIZING_ROUNDINGS))),
};
/** One clause as a person proposes it: the rounding of a formula may be left to the rule book. */
export const proposedClauseShape = {
  ...clauseShape,
  strategy: f.optional(strategyField(f.optional(f.code(SIZING_ROUNDINGS)))),
};

export type Sizing = FieldValues<typeof sizingShape>;
export type DecidedClause = FieldValues<typeof decidedClauseShape>;
export type ProposedClause = FieldValues<typeof proposedClauseShape>;
