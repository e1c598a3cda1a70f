import type { LocalDate, Refusal } from '@clausier/kernel';
import { legalBasesOn } from '@clausier/rulebook';
import type { LotState } from '../model/lot-state.js';
import { refuse } from '../refusals.js';

/** R4: each clause's basis is in force on the launch date, both end dates counted, and allows its kind. */
export function basisNotInForce(lots: readonly LotState[], launchedOn: LocalDate): Refusal | undefined {
  const faulty = lots.flatMap((lot) =>
    lot.clauses
      .filter((clause) => !legalBasesOn(launchedOn, clause.kind).some(({ code }) => code === clause.legalBasis))
      .map((clause) => ({ name: `${lot.lot}.${clause.clause} (${clause.legalBasis})`, kind: clause.kind })),
  );
  if (faulty.length === 0) return undefined;
  const kinds = [...new Set(faulty.map(({ kind }) => kind))];
  const allowed = kinds.flatMap((kind) => legalBasesOn(launchedOn, kind).map(({ code }) => code));
  return refuse('LEGAL_BASIS_NOT_IN_FORCE', {
    launchedOn,
    clauses: faulty.map(({ name }) => name),
    allowed: [...new Set(allowed)].sort(),
  });
}
