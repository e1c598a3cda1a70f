import type { Command, Scope } from '@clausier/kernel';
import type { FacilitatorsFact } from '../facts.js';
import { parseProgrammeId, parseReviewId } from '../model/ids.js';

/** A review acts on its whole buyer. An id that names no review has no scope. */
export function reviewScope(_state: unknown, { id }: Command): Scope | undefined {
  const review = parseReviewId(id);
  return review && { buyer: review.buyer };
}

/** A programme acts in its own directorate (R12: an agent's rights are those of the directorate). */
export function programmeScope(_state: unknown, { id }: Command): Scope | undefined {
  const programme = parseProgrammeId(id);
  return programme && { buyer: programme.buyer, directorate: programme.directorate };
}

/**
 * The scope of a programme, open to the buyer's facilitators, each under its convention (R12). None of them is assigned
 * before there is a contract.
 */
export function sizingScope(
  state: unknown,
  command: Command,
  { facilitators }: { readonly facilitators: FacilitatorsFact },
): Scope | undefined {
  const scope = programmeScope(state, command);
  return scope && { ...scope, facilitators };
}
