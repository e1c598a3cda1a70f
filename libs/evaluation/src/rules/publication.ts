import { suppress } from '@clausier/rulebook';
import type { Perimeter } from '../indicators/view.js';
import { hiddenRows } from './hidden-rows.js';
import type { PersonTable } from './person-tables.js';

/** A published row. A suppressed row loses every measure (R11). */
interface PublishedRow {
  readonly directorate: string;
  readonly persons: number | null;
  readonly centihours: number | null;
}

interface PublishedTable {
  readonly perimeter: Perimeter;
  readonly rows: readonly PublishedRow[];
}

/** What tells an indicator's result from the others. */
interface ResultKey {
  readonly id: string;
  readonly cohort?: string | undefined;
}
interface CountedResult extends ResultKey {
  readonly unit: string;
  readonly scope: string;
  readonly personal: boolean;
  readonly value?: number | undefined;
}

/** Figures of one position, before anything of them is suppressed. */
export interface ComputedFigures {
  readonly indicators: readonly CountedResult[];
  readonly personTables: readonly PersonTable[];
}

/** What a publication shows of the figures it rests on. */
interface ShownFigures {
  readonly personTables: readonly PublishedTable[];
  /** Results whose every measure is withheld. */
  readonly withheld: readonly ResultKey[];
}

/** An earlier version, as its readers still have it. */
interface EarlierVersion {
  readonly indicators: readonly CountedResult[];
  readonly publication: ShownFigures;
}

/**
 * What may be published of the figures (R11): no cell of 1–4 persons, none that could be computed from the others, and no
 * such difference with a version published before. Where no hiding of rows helps, or the whole is of 1–4 persons, nothing
 * about people is published of that scope: neither its table, nor its totals, nor any other measure.
 */
export function publishable(
  { indicators, personTables }: ComputedFigures,
  earlier: readonly EarlierVersion[] = [],
): ShownFigures {
  const hidden = new Map(personTables.map((table) => [table.perimeter, hiddenRowsOf(table, earlier)]));
  const given = personTables.filter(({ perimeter }) => hidden.get(perimeter) === undefined);
  const silent = new Set([...given.map(({ perimeter }) => wholeOf({ scope: perimeter })), ...few(indicators, earlier)]);
  return {
    personTables: personTables.map(({ perimeter, rows }) => {
      const whole = silent.has(wholeOf({ scope: perimeter }));
      const isHidden = (directorate: string) => whole || hidden.get(perimeter)?.has(directorate) === true;
      return { perimeter, rows: rows.map((row) => (isHidden(row.directorate) ? suppressed(row) : row)) };
    }),
    withheld: indicators.filter((result) => result.personal && silent.has(wholeOf(result))).map(keyOf),
  };
}

/** Tables without cells of 1–4 persons, and without those that would give them away. */
export function publishedTables(personTables: readonly PersonTable[]): readonly PublishedTable[] {
  return publishable({ indicators: [], personTables }).personTables;
}

/** Results to withhold because their scope counts 1–4 persons in all. */
export function withheld(indicators: readonly CountedResult[]): readonly ResultKey[] {
  return publishable({ indicators, personTables: [] }).withheld;
}

function hiddenRowsOf({ perimeter, rows }: PersonTable, earlier: readonly EarlierVersion[]) {
  const before = earlier.flatMap(({ publication }) => publication.personTables);
  return hiddenRows(
    rows,
    before.filter((table) => table.perimeter === perimeter),
  );
}

/** Scopes that count 1–4 persons in all, or 1–4 more or less than an earlier version shows. */
function few(indicators: readonly CountedResult[], earlier: readonly EarlierVersion[]): readonly string[] {
  const counts = indicators.filter(({ unit }) => unit === 'persons');
  return counts.filter((count) => isFew(count) || earlier.some((version) => differsByFew(count, version))).map(wholeOf);
}

function isFew({ value = 0 }: CountedResult): boolean {
  return !suppress([[value]]).totals;
}

function differsByFew(count: CountedResult, { indicators, publication }: EarlierVersion): boolean {
  const same = (other: ResultKey) => other.id === count.id && other.cohort === count.cohort;
  const before = publication.withheld.some(same) ? undefined : indicators.find(same)?.value;
  return before !== undefined && isFew({ ...count, value: Math.abs((count.value ?? 0) - before) });
}

function wholeOf({ scope, cohort }: { readonly scope: string; readonly cohort?: string | undefined }): string {
  return `${scope} ${cohort ?? ''}`;
}

function keyOf({ id, cohort }: ResultKey): ResultKey {
  return { id, ...(cohort === undefined ? {} : { cohort }) };
}

function suppressed({ directorate }: { readonly directorate: string }): PublishedRow {
  return { directorate, persons: null, centihours: null };
}
