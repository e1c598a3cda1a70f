import { participant } from '@clausier/participant';
import type { FactLoader } from './resolver.js';

/** The reference under which a person goes on: the given one, or the one that it was merged into in the end. */
export async function survivorOf(load: FactLoader, reference: string): Promise<string> {
  let current = reference;
  for (;;) {
    const { mergedInto } = await load.state(participant, current);
    if (mergedInto === undefined) return current;
    current = mergedInto.reference;
  }
}

/** Rows under the references that stay, so that a person with two of them is one. */
export async function byPerson<T extends { readonly participant?: string | undefined }>(
  load: FactLoader,
  rows: readonly T[],
): Promise<readonly T[]> {
  const references = [...new Set(rows.flatMap((row) => row.participant ?? []))].sort();
  const survivors = new Map<string, string>();
  for (const reference of references) survivors.set(reference, await survivorOf(load, reference));
  return rows.map((row) =>
    row.participant === undefined ? row : { ...row, participant: survivors.get(row.participant) ?? row.participant },
  );
}
