import { f, type EventField, type FieldValues } from '@clausier/kernel';
import { clauseField, proposedClauseField } from './clause-fields.js';

/** What is bought: work that clauses open to people far from employment, or food. */
export const FAMILIES = ['insertion', 'food'] as const;
export const DUTY_OUTCOMES = ['duty', 'none', 'thresholdUnknown'] as const;
/** Whose value is tested: that of the homogeneous group, of the works operation, or of the purchase alone (R2). */
const DUTY_BASES = ['group', 'operation', 'alone'] as const;
/** What may be decided of a lot. */
const LOT_DECISIONS = ['clause', 'none', 'waiver'] as const;

/** Outcome of the threshold test and the value tested, without tax. */
export const dutyTestShape = {
  outcome: f.code(DUTY_OUTCOMES),
  valueCents: f.cents(),
  /** Missing where no row of the table is in force. */
  thresholdCents: f.optional(f.cents()),
  basis: f.code(DUTY_BASES),
};

/** The test on a planned launch. */
export const dutyShape = {
  ...dutyTestShape,
  /**
   * No row is in force, the duty exists, and the value reaches the last known threshold. The duty is presumed until it
   * is tested again.
   */
  presumed: f.flag(),
};

/** Why the social duty is set aside on a lot (R2): a ground that the law lists, and reasons. */
export const waiverShape = { ground: f.openCode(), reasons: f.publicReason() };

function decisionShape<C extends EventField>(clauses: C) {
  return {
    decision: f.code(LOT_DECISIONS),
    clauses,
    reason: f.optional(f.publicReason()),
    waiver: f.optional(f.object(waiverShape)),
  };
}

/** What was decided for a lot: its clauses, none with a reason, or the duty waived. */
export const lotDecisionShape = decisionShape(f.list(clauseField));
/** The same as a person proposes it. */
export const proposedDecisionShape = decisionShape(f.optional(f.list(proposedClauseField)));

export type DutyBasis = (typeof DUTY_BASES)[number];
export type DutyRecord = FieldValues<typeof dutyShape>;
export type LotDecisionKind = (typeof LOT_DECISIONS)[number];
export type Waiver = FieldValues<typeof waiverShape>;
