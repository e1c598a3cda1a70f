import {
  agreedClause,
  decisionFault,
  isNamedTwice,
  waiverFault,
  type AgreedWith,
  type Clause,
  type ClauseFault,
  type LotDecisionKind,
  type ProposedClause,
  type Waiver,
} from '@clausier/clauses';
import type { LocalDate, Refusal } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import type { PlannedContract } from '../model/contract-state.js';
import { refuse } from '../refusals.js';

interface StatedDecision {
  readonly lot: string;
  readonly decision: LotDecisionKind;
  readonly clauses: readonly ProposedClause[];
  readonly reason?: string | undefined;
  readonly waiver?: Waiver | undefined;
}
type Judged = Pick<PlannedContract, 'category' | 'durationMonths'>;

/** Only `clause` comes with clauses. `none` needs a reason, `waiver` needs a ground and reasons. */
export function incoherentDecision(stated: StatedDecision): Refusal | undefined {
  const { lot, decision } = stated;
  switch (decisionFault(stated)) {
    case undefined:
      return undefined;
    case 'clausesNotExpected':
      return refuse('CLAUSE_NOT_EXPECTED', { decision }, 'clauses');
    case 'waiverNotExpected':
      return refuse('WAIVER_NOT_EXPECTED', { decision }, 'waiver');
    case 'clausesMissing':
      return refuse('CLAUSE_MISSING', { lot }, 'clauses');
    case 'reasonMissing':
      return refuse('REASON_MISSING', {}, 'reason');
    case 'waiverMissing':
      return refuse('WAIVER_MISSING', {}, 'waiver');
  }
}

/** The clauses of a lot with their hours (R1, R7), or the refusal of the first that cannot be agreed on. */
export function agreedClauses(
  lot: string,
  proposed: readonly ProposedClause[],
  given: AgreedWith,
): readonly Clause[] | Refusal {
  const clauses: Clause[] = [];
  for (const [place, clause] of proposed.entries()) {
    const path = `clauses.${place}`;
    if (isNamedTwice(proposed, place)) return refuse('CLAUSE_TWICE', { clause: clause.clause, lot }, `${path}.clause`);
    const agreed = agreedClause(clause, given);
    if ('fault' in agreed) return faultyClause(agreed, clause, path);
    clauses.push(agreed);
  }
  return clauses;
}

function faultyClause(found: ClauseFault, { clause, kind }: ProposedClause, path: string): Refusal {
  switch (found.fault) {
    case 'hoursMissing':
      return refuse('CLAUSE_HOURS_MISSING', { clause }, `${path}.agreedCentihours`);
    case 'hoursNotForKind':
      return refuse('CLAUSE_HOURS_NOT_EXPECTED', { clause, kind }, `${path}.agreedCentihours`);
    case 'hoursDiffer': {
      const { computed, agreed } = found;
      return refuse('CLAUSE_HOURS_DIFFER', { clause, computed, agreed }, `${path}.agreedCentihours`);
    }
    case 'termOutOfRange':
      return refuse('CLAUSE_TERM_INVALID', { clause, term: found.term || found.part }, path);
  }
}

/** R2: a waiver has a listed ground that is met, and reasons as long as the rule book asks. */
export function faultyWaiver(waiver: Waiver, contract: Judged, on: LocalDate): Refusal | undefined {
  const found = waiverFault(waiver, contract, ruleBook.at(on));
  switch (found?.fault) {
    case undefined:
      return undefined;
    case 'unknownGround':
      return refuse('WAIVER_GROUND_UNKNOWN', { ground: waiver.ground, on, known: found.grounds }, 'waiver.ground');
    case 'groundNotMet': {
      const { durationMonths } = contract;
      return refuse('WAIVER_GROUND_NOT_MET', { months: found.months, durationMonths }, 'waiver.ground');
    }
    case 'reasonsTooShort':
      return refuse('WAIVER_REASONS_TOO_SHORT', { length: found.given, minimum: found.needed }, 'waiver.reasons');
  }
}
