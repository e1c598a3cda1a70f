import type { LocalDate, Refusal } from '@clausier/kernel';
import type { DecidedClause } from '../../events/clause-fields.js';
import type { ProgrammeLot, Purchase } from '../../model/purchase.js';
import { refuse } from '../../refusals.js';
import { withHours } from '../../rules/agreed-hours.js';
import { basisRefusal } from '../../rules/legal-bases.js';
import type { ClauseDecision } from './schema.js';

/** The clauses with their hours, or the first fault: none, one twice, a basis that does not hold, hours missing. */
export function decidedClauses(
  { clauses }: ClauseDecision,
  purchase: Purchase,
  lot: ProgrammeLot,
  on: LocalDate,
): readonly DecidedClause[] | Refusal {
  if (clauses.length === 0) return refuse('CLAUSES_MISSING', {}, 'decision.clauses');
  const decided: DecidedClause[] = [];
  for (const [i, clause] of clauses.entries()) {
    const path = `decision.clauses.${i}`;
    if (decided.some((one) => one.clause === clause.clause))
      return refuse('CLAUSE_DUPLICATE', { clause: clause.clause }, `${path}.clause`);
    const refusal = basisRefusal(clause, purchase, `${path}.legalBasis`);
    if (refusal) return refusal;
    const withAgreed = withHours(clause, lot, on, path);
    if ('outcome' in withAgreed) return withAgreed;
    decided.push(withAgreed);
  }
  return decided;
}
