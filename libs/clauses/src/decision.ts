import type { LotDecisionKind, Waiver } from './decision-fields.js';

/** Parts of a lot's decision that must go together. */
interface StatedDecision {
  readonly decision: LotDecisionKind;
  readonly clauses: readonly object[];
  readonly reason?: string | undefined;
  readonly waiver?: Waiver | undefined;
}

type DecisionFault = 'clausesMissing' | 'clausesNotExpected' | 'reasonMissing' | 'waiverMissing' | 'waiverNotExpected';

/** Clauses with "clause" only, a reason with "none", ground and reasons with "waiver" only (R2). */
export function decisionFault({ decision, clauses, reason, waiver }: StatedDecision): DecisionFault | undefined {
  if (decision !== 'clause' && clauses.length > 0) return 'clausesNotExpected';
  if (decision !== 'waiver' && waiver) return 'waiverNotExpected';
  switch (decision) {
    case 'clause':
      return clauses.length === 0 ? 'clausesMissing' : undefined;
    case 'none':
      return reason === undefined ? 'reasonMissing' : undefined;
    case 'waiver':
      return waiver ? undefined : 'waiverMissing';
  }
}

/** Whether a clause of that name stands earlier in the list. */
export function isNamedTwice(clauses: readonly { readonly clause: string }[], place: number): boolean {
  return clauses.findIndex(({ clause }) => clause === clauses[place]?.clause) < place;
}
