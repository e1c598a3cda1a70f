import { isNamedTwice, type Clause, type ProposedClause } from '@clausier/clauses';
import type { LocalDate, Refusal } from '@clausier/kernel';
import type { ProgrammeLot, Purchase } from '../model/purchase.js';
import { refuse } from '../refusals.js';
import { withHours } from './agreed-hours.js';
import { basisRefusal } from './legal-bases.js';

/** The clauses with their hours, or the first fault: none, one twice, a basis that does not hold, hours missing. */
export function decidedClauses(
  clauses: readonly ProposedClause[],
  purchase: Purchase,
  lot: ProgrammeLot,
  on: LocalDate,
): readonly Clause[] | Refusal {
  if (clauses.length === 0) return refuse('CLAUSES_MISSING', {}, 'decision.clauses');
  const decided: Clause[] = [];
  for (const [i, clause] of clauses.entries()) {
    const path = `decision.clauses.${i}`;
    if (isNamedTwice(clauses, i)) return refuse('CLAUSE_DUPLICATE', { clause: clause.clause }, `${path}.clause`);
    const refusal = basisRefusal(clause, purchase, `${path}.legalBasis`);
    if (refusal) return refusal;
    const withAgreed = withHours(clause, lot, on, path);
    if ('outcome' in withAgreed) return withAgreed;
    decided.push(withAgreed);
  }
  return decided;
}
