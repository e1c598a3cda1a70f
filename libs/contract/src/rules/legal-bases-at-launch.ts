import type { LocalDate, Refusal } from '@clausier/kernel';
import { legalBasesFor, legalBasisFault } from '@clausier/rulebook';
import type { PlannedContract } from '../model/contract-state.js';
import type { LotState } from '../model/lot-state.js';
import { refuse } from '../refusals.js';

type Judged = Pick<PlannedContract, 'category' | 'family'> & {
  readonly lots: readonly Pick<LotState, 'lot' | 'clauses'>[];
};

/**
 * R4: the legal basis of each clause is in force on the launch date, both end dates counted. It allows the kind of the
 * clause and belongs to the procedure. A food contract's criterion of direct supply is lawful since 2011 only.
 */
export function basisNotInForce(contract: Judged, launchedOn: LocalDate): Refusal | undefined {
  const faulty = contract.lots.flatMap((lot) =>
    lot.clauses
      .filter((clause) => legalBasisFault(clause, contract, launchedOn))
      .map((clause) => ({ name: `${lot.lot}.${clause.clause} (${clause.legalBasis})`, kind: clause.kind })),
  );
  if (faulty.length === 0) return undefined;
  const kinds = [...new Set(faulty.map(({ kind }) => kind))];
  const allowed = kinds.flatMap((kind) => legalBasesFor(kind, contract, launchedOn).map(({ code }) => code));
  return refuse('LEGAL_BASIS_NOT_IN_FORCE', {
    launchedOn,
    clauses: faulty.map(({ name }) => name),
    allowed: [...new Set(allowed)].sort(),
  });
}
