import { suppress } from '@clausier/rulebook';
import type { Perimeter } from '../indicators/view.js';
import type { PersonTable } from './person-tables.js';

/** A published row. A suppressed row loses every measure (R11). */
export interface PublishedRow {
  readonly directorate: string;
  readonly persons: number | null;
  readonly centihours: number | null;
}

export interface PublishedTable {
  readonly perimeter: Perimeter;
  readonly rows: readonly PublishedRow[];
}

/** Tables without cells of 1–4 persons. The rule book's `suppress` hides further cells that would give them away. */
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

/** Results to withhold. Where a scope counts 1–4 persons in all, every measure about people in it is withheld. */
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
