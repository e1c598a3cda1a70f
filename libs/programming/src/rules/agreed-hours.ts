import { agreedClause, type Clause, type ClauseFault, type ProposedClause } from '@clausier/clauses';
import type { LocalDate, Refusal } from '@clausier/kernel';
import { ruleBook } from '@clausier/rulebook';
import type { ProgrammeLot } from '../model/purchase.js';
import { refuse } from '../refusals.js';

/** A clause with the hours it agrees on: as given, by its formula or share, else as the lot was sized (R1, R7). */
export function withHours(clause: ProposedClause, lot: ProgrammeLot, on: LocalDate, path: string): Clause | Refusal {
  const agreed = agreedClause(clause, { rules: ruleBook.at(on), sizing: lot.sizing });
  return 'fault' in agreed ? refusalOf(agreed, clause, lot, path) : agreed;
}

function refusalOf(found: ClauseFault, { kind }: ProposedClause, { lot }: ProgrammeLot, path: string): Refusal {
  switch (found.fault) {
    case 'hoursNotForKind':
      return refuse('HOURS_NOT_FOR_KIND', { kind }, path);
    case 'hoursMissing':
      return refuse('HOURS_MISSING', { lot }, `${path}.agreedCentihours`);
    case 'hoursDiffer': {
      const { computed, agreed } = found;
      return refuse('HOURS_DIFFER_FROM_FORMULA', { computed, agreed }, `${path}.agreedCentihours`);
    }
    case 'termOutOfRange': {
      const { part, term } = found;
      const place = term === '' ? part : `${part}.${term}`;
      return refuse('OUT_OF_RANGE', { field: place.split('.').at(-1) ?? part }, `${path}.${place}`);
    }
  }
}
