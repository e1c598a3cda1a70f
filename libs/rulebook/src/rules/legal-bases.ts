import type { LocalDate } from '@clausier/kernel';
import { inForce } from '../book/entry.js';
import { ruleRef, type RuleRef } from '../book/rule-ref.js';
import { legalBasisEntries } from '../entries/legal-bases.js';
import { CLAUSE_KINDS, type ClauseKind } from './clauses.js';

/** A text a clause may rest on (R4), judged on the day the consultation is launched; both end dates count. */
export interface LegalBasis {
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
