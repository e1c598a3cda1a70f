import type { LocalDate } from '@clausier/kernel';
import { inForce } from '../book/entry.js';
import { ruleBook } from '../book/rule-book.js';
import { ruleRef, type RuleRef } from '../book/rule-ref.js';
import { legalBasisEntries } from '../entries/legal-bases.js';
import { CLAUSE_KINDS, type ClauseKind } from './clauses.js';
import type { PurchaseCategory } from './thresholds.js';

/** A text a clause may rest on (R4), judged on the day the consultation is launched; both end dates count. */
interface LegalBasis {
  readonly code: string;
  readonly article: string;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly kinds: readonly ClauseKind[];
  /** Codes of the bases that took its place. */
  readonly successors: readonly string[];
  readonly verified: boolean;
  readonly rule: RuleRef;
}

const bases: readonly LegalBasis[] = legalBasisEntries
  .map((entry) => ({
    code: entry.id.slice('legalBasis.'.length),
    article: entry.value.article,
    validFrom: entry.validFrom,
    validUntil: entry.validUntil,
    kinds: CLAUSE_KINDS.filter((kind) => entry.value.kinds.includes(kind)),
    successors: entry.value.successors,
    verified: entry.verified,
    rule: ruleRef(entry),
  }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));

const byCode = new Map(bases.map((basis) => [basis.code, basis]));

/** The bases in force that day that allow the clause kind (all kinds without one), by code in ASCII order. */
export function legalBasesOn(on: LocalDate, kind?: ClauseKind): readonly LegalBasis[] {
  return bases.filter((basis) => inForce(basis, on) && (kind === undefined || basis.kinds.includes(kind)));
}

/** The basis of that code, whatever the day. */
export function legalBasis(code: string): LegalBasis | undefined {
  return byCode.get(code);
}

/** A clause and what it rests on, as judged on a launch date. */
export interface BasedClause {
  readonly kind: ClauseKind;
  readonly legalBasis: string;
}

/** What a basis is judged for: the procedure, and whether food is bought. */
interface BasedPurchase {
  readonly category: PurchaseCategory;
  readonly family: 'insertion' | 'food';
}

/** The bases that a clause of that kind may rest on in that purchase, launched that day (R4). */
export function legalBasesFor(kind: ClauseKind, purchase: BasedPurchase, launchOn: LocalDate): readonly LegalBasis[] {
  if (!criterionLawful(kind, purchase, launchOn)) return [];
  return legalBasesOn(launchOn, kind).filter((basis) => isOfProcedure(basis, purchase));
}

type LegalBasisFault = 'unknown' | 'notInForce' | 'notForKind' | 'notForProcedure' | 'directSupplyTooEarly';

/** Why a clause may not rest on its basis in a purchase launched that day, if it may not (R4). */
export function legalBasisFault(
  { kind, legalBasis: code }: BasedClause,
  purchase: BasedPurchase,
  launchOn: LocalDate,
): LegalBasisFault | undefined {
  const basis = legalBasis(code);
  if (!basis) return 'unknown';
  if (!inForce(basis, launchOn)) return 'notInForce';
  if (!basis.kinds.includes(kind)) return 'notForKind';
  if (!isOfProcedure(basis, purchase)) return 'notForProcedure';
  return criterionLawful(kind, purchase, launchOn) ? undefined : 'directSupplyTooEarly';
}

/** Concessions have their own part of the code, and marchés theirs. */
function isOfProcedure({ code, validFrom }: LegalBasis, { category }: BasedPurchase): boolean {
  const ofConcessions = ruleBook.at(validFrom).find('legalText.concessionBases')?.value ?? [];
  return ofConcessions.includes(code) === (category === 'concession');
}

/** A food purchase's award criterion is the direct supply, which the code knows since 2011 only. */
function criterionLawful(kind: ClauseKind, { family }: BasedPurchase, launchOn: LocalDate): boolean {
  const isDirectSupply = kind === 'awardCriterion' && family === 'food';
  return !isDirectSupply || ruleBook.at(launchOn).find('awardCriterion.directSupply') !== undefined;
}
