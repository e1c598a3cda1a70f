import type { Command, Reach } from '@clausier/kernel';
import type { FacilitatorsFact } from '../facts.js';
import { parseProgrammeId } from '../model/ids.js';

/** A programme acts in its own directorate (R12: an agent's rights are those of the directorate). */
export function programmeScope(_state: unknown, { id }: Command): Reach | undefined {
  const programme = parseProgrammeId(id);
  return programme && { directorate: programme.directorate };
}

/**
 * The scope of a programme, open to the buyer's facilitators, each under its convention (R12). None of them is assigned
 * before there is a contract.
 */
export function sizingScope(
  state: unknown,
  command: Command,
  { facilitators }: { readonly facilitators: FacilitatorsFact },
): Reach | undefined {
  const scope = programmeScope(state, command);
  return scope && { ...scope, facilitators };
}
