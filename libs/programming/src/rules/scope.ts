import type { Command, Scope } from '@clausier/kernel';
import type { BuyerFact } from '../facts.js';
import { parseProgrammeId, parseReviewId } from '../model/ids.js';

/** A review acts on its whole buyer; an id that names no review has no scope. */
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
 * As `programmeScope`, and open to the buyer's facilitators: R12 gives a facilitator the contracts assigned to it, and
 * there is no contract yet to assign.
 */
export function sizingScope(state: unknown, command: Command, facts: { readonly buyer: BuyerFact }): Scope | undefined {
  const scope = programmeScope(state, command);
  return scope && { ...scope, facilitators: facts.buyer.facilitatorBodies.map((body) => ({ body })) };
}
