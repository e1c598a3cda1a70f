import type { LocalDate, Refusal } from '@clausier/kernel';
import { inForce, legalBasesOn, legalBasis, type ClauseKind } from '@clausier/rulebook';
import { refuse } from '../refusals.js';

/** What is judged of a clause (R4). */
export interface BasedClause {
  readonly kind: ClauseKind;
  readonly legalBasis: string;
}

/** The basis exists, is in force on the planned launch date (both end dates count), and allows the kind (R4). */
export function basisRefusal(clause: BasedClause, launchOn: LocalDate, path: string): Refusal | undefined {
  const possible = legalBasesOn(launchOn, clause.kind).map(({ code }) => code);
  const { legalBasis: basis, kind } = clause;
  const known = legalBasis(basis);
  if (!known) return refuse('LEGAL_BASIS_UNKNOWN', { basis, possible }, path);
  if (!inForce(known, launchOn)) {
    const period = { from: known.validFrom, until: known.validUntil ?? '…' };
    return refuse('LEGAL_BASIS_NOT_IN_FORCE', { basis, on: launchOn, ...period, possible }, path);
  }
  if (known.kinds.includes(kind)) return undefined;
  return refuse('LEGAL_BASIS_NOT_FOR_KIND', { basis, kind, kinds: known.kinds, possible }, path);
}
