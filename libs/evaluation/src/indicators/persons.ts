import type { HourRow } from '../model/evaluation-input.js';

/**
 * Distinct participants whose validated hours, corrections included, are more than 0. A person whose only hours were
 * withdrawn did not work. A headcount counts as no person (R7).
 */
export function personsOf(rows: readonly HourRow[]): ReadonlySet<string> {
  const hours = new Map<string, bigint>();
  for (const { participant, centihours } of rows)
    if (participant !== undefined) hours.set(participant, (hours.get(participant) ?? 0n) + BigInt(centihours));
  return new Set([...hours].filter(([, centihours]) => centihours > 0n).map(([participant]) => participant));
}

/** Rows of the persons counted. */
export function rowsOfPersons(rows: readonly HourRow[]): readonly HourRow[] {
  const persons = personsOf(rows);
  return rows.filter(({ participant }) => participant !== undefined && persons.has(participant));
}
