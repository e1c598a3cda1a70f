import type { Refusal } from '@clausier/kernel';
import { legalBasesFor, legalBasis, legalBasisFault, type BasedClause } from '@clausier/rulebook';
import type { Purchase } from '../model/purchase.js';
import { refuse } from '../refusals.js';

type Judged = Pick<Purchase, 'category' | 'family' | 'plannedLaunchOn'>;

/**
 * The basis exists, is in force on the planned launch date (both end dates count), allows the kind and fits the procedure
 * (R4). Direct supply has been a criterion since 2011 only.
 */
export function basisRefusal(clause: BasedClause, purchase: Judged, path: string): Refusal | undefined {
  const { legalBasis: basis, kind } = clause;
  const { plannedLaunchOn: on } = purchase;
  const possible = legalBasesFor(kind, purchase, on).map(({ code }) => code);
  const known = legalBasis(basis);
  switch (legalBasisFault(clause, purchase, on)) {
    case undefined:
      return undefined;
    case 'unknown':
      return refuse('LEGAL_BASIS_UNKNOWN', { basis, possible }, path);
    case 'notInForce': {
      const period = { from: known?.validFrom ?? '…', until: known?.validUntil ?? '…' };
      return refuse('LEGAL_BASIS_NOT_IN_FORCE', { basis, on, ...period, possible }, path);
    }
    case 'notForKind':
      return refuse('LEGAL_BASIS_NOT_FOR_KIND', { basis, kind, kinds: known?.kinds ?? [], possible }, path);
    case 'notForProcedure':
      return refuse('LEGAL_BASIS_NOT_FOR_PROCEDURE', { basis, category: purchase.category, possible }, path);
    case 'directSupplyTooEarly':
      return refuse('DIRECT_SUPPLY_TOO_EARLY', { on }, path);
  }
}
