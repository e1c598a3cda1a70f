import { suppress } from '@clausier/rulebook';
import type { PersonRow } from './person-tables.js';

/** A table published before, as its readers have it. */
interface KnownTable {
  readonly rows: readonly { readonly directorate: string; readonly persons: number | null }[];
}
type Cell = readonly [directorate: string, persons: number];

/**
 * Directorates whose row is hidden: those of 1–4 persons, those that cover them, and those whose difference with a table
 * published before would be one of these (R11). `undefined`: no hiding helps, and nothing of the table may be published.
 */
export function hiddenRows(
  rows: readonly PersonRow[],
  earlier: readonly KnownTable[],
): ReadonlySet<string> | undefined {
  const own = hiddenCells(rows.map(({ directorate, persons }) => [directorate, persons]));
  if (!own) return undefined;
  const shown = rows.filter(({ directorate }) => !own.includes(directorate));
  const all = new Set(own);
  for (const table of earlier) {
    const more = hiddenCells(differences(shown, table));
    if (!more) return undefined;
    for (const directorate of more) all.add(directorate);
  }
  return all;
}

/** What a reader of both tables can compute: how many persons more or less, row by row. */
function differences(shown: readonly PersonRow[], { rows }: KnownTable): readonly Cell[] {
  const known = new Map(rows.map(({ directorate, persons }) => [directorate, persons]));
  return shown.flatMap(({ directorate, persons }): Cell[] => {
    const before = known.get(directorate) ?? undefined;
    return before === undefined ? [] : [[directorate, Math.abs(persons - before)]];
  });
}

/** Cells that the rule book's `suppress` hides; `undefined` where the totals would have to go too. */
function hiddenCells(cells: readonly Cell[]): readonly string[] | undefined {
  const { cells: published, totals } = suppress(cells.map(([, persons]) => [persons]));
  if (!totals) return undefined;
  return cells.filter((_, index) => published[index]?.[0] === null).map(([directorate]) => directorate);
}
