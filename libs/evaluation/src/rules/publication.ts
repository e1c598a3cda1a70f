import { suppress } from '@clausier/rulebook';
import type { Perimeter } from '../indicators/view.js';
import type { PersonTable } from './person-tables.js';

/** A published row; a suppressed one loses every measure (R11). */
export interface PublishedRow {
  readonly directorate: string;
  readonly persons: number | null;
  readonly centihours: number | null;
}

export interface PublishedTable {
  readonly perimeter: Perimeter;
  readonly rows: readonly PublishedRow[];
}

/** Tables with cells of 1–4 persons, and as many more as it takes, hidden by the rule book's `suppress`. */
export function publishedTables(tables: readonly PersonTable[]): readonly PublishedTable[] {
  return tables.map(({ perimeter, rows }) => {
    const { cells } = suppress(rows.map(({ persons }) => [persons]));
    return {
      perimeter,
      rows: rows.map((row, index) => {
        const hidden = cells[index]?.[0] === null;
        return hidden ? { directorate: row.directorate, persons: null, centihours: null } : row;
      }),
    };
  });
}

/** What tells an indicator's result from the others. */
export interface ResultKey {
  readonly id: string;
  readonly cohort?: string | undefined;
}
interface CountedResult extends ResultKey {
  readonly unit: string;
  readonly scope: string;
  readonly personal: boolean;
  readonly value?: number | undefined;
}

/** Results about people whose scope counts 1–4 of them in all: withheld, every measure of the scope. */
export function withheld(results: readonly CountedResult[]): readonly ResultKey[] {
  const few = new Set(
    results
      .filter(({ unit, value }) => unit === 'persons' && suppress([[value ?? 0]]).cells[0]?.[0] === null)
      .map(({ scope, cohort }) => `${scope} ${cohort ?? ''}`),
  );
  return results
    .filter(({ personal, scope, cohort }) => personal && few.has(`${scope} ${cohort ?? ''}`))
    .map(({ id, cohort }) => ({ id, ...(cohort === undefined ? {} : { cohort }) }));
}
