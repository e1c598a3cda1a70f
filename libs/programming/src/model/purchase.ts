import type { Clause, DutyRecord, LotDecisionKind, Sizing, Waiver } from '@clausier/clauses';
import type { FieldValues, LocalDate } from '@clausier/kernel';
import type { OpportunityAdvice } from '@clausier/rulebook';
import type { OpportunityAnswers, lotShape, needShape } from '../events/purchase-fields.js';

/** What was decided for a lot: its clauses, none with a reason, or the social duty waived. */
export interface LotDecision {
  readonly kind: LotDecisionKind;
  readonly clauses: readonly Clause[];
  readonly reason?: string | undefined;
  readonly waiver?: Waiver;
  readonly decidedOn: LocalDate;
}

export interface ProgrammeLot extends FieldValues<typeof lotShape> {
  readonly opportunity?: OpportunityAnswers & {
    readonly advice: OpportunityAdvice;
    readonly answeredOn: LocalDate;
  };
  readonly sizing?: Sizing & { readonly sizedOn: LocalDate };
  /** The last decision. `openLots` says whether it still stands after a correction. A moved value sets it aside. */
  readonly decision?: LotDecision;
}

export interface Purchase extends Omit<FieldValues<typeof needShape>, 'lots'> {
  readonly estimatedValueCents: number;
  readonly duty: DutyRecord;
  readonly declaredOn: LocalDate;
  /** Declared after the day answers were due. */
  readonly late: boolean;
  /** Last correction of value or launch date. */
  readonly correctedOn?: LocalDate;
  readonly lots: readonly ProgrammeLot[];
}
